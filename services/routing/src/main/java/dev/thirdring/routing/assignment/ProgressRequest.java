package dev.thirdring.routing.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the department is (R3). */
public record ProgressRequest(
    @NotBlank(message = "must say how far it is")
        @Size(max = 1000, message = "at most 1000 characters")
        @Schema(examples = {"已派人检查基站 / Somebody is at the base station"})
        String progress,
    @Schema(description = "When it says more; absent: asked again as the limit says")
        Instant nextAt) {}
