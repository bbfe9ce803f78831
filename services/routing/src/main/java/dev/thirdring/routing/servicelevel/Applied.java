package dev.thirdring.routing.servicelevel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a change has been applied to clocks under way. */
public record Applied(
    @Schema(description = "How many clocks this batch changed") int changed,
    @Schema(description = "Ask again: clocks are left that do not follow the change yet")
        boolean more) {}
