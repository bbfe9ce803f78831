package dev.thirdring.routing.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Yes or no, and why (R6). */
public record DecisionRequest(
    @NotNull(message = "must be true or false") @Schema(examples = {"true"}) Boolean approved,
    @Size(max = 1000, message = "at most 1000 characters")
        @Schema(description = "Needed when it is refused")
        String reason,
    @Size(max = 100, message = "at most 100 characters")
        @Schema(description = "Whose right it is, when it is lent; absent: one's own")
        String onBehalfOf) {}
