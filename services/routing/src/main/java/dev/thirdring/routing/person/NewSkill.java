package dev.thirdring.routing.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill to add. */
public record NewSkill(
    @NotNull(message = "must not be empty")
        @Pattern(
            regexp = "[a-z][a-z0-9-]{1,39}",
            message = "lower case letters, digits and hyphens, 2 to 40 characters")
        @Schema(examples = {"roaming"})
        String code,
    @NotNull(message = "must not be empty") @Valid SkillRequest skill) {}
