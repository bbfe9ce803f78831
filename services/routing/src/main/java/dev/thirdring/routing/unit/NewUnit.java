package dev.thirdring.routing.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit to add. */
public record NewUnit(
    @NotNull(message = "must not be empty")
        @Pattern(
            regexp = "[a-z][a-z0-9-]{1,39}",
            message = "lower case letters, digits and hyphens, 2 to 40 characters")
        @Schema(examples = {"roaming"})
        String code,
    @NotNull(message = "must not be empty") @Valid UnitRequest unit) {}
