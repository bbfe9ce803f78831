package dev.thirdring.metrics.notreadyreason;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason's names as they shall be. */
public record ReasonRequest(
    @NotBlank(message = "must be the Chinese name")
        @Size(max = 100, message = "must have at most 100 characters")
        @Schema(examples = {"用餐"})
        String zh,
    @NotBlank(message = "must be the English name")
        @Size(max = 100, message = "must have at most 100 characters")
        @Schema(examples = {"Meal"})
        String en) {}
