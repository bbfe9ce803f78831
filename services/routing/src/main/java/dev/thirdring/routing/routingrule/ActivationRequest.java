package dev.thirdring.routing.routingrule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a rule set decides from now on. */
public record ActivationRequest(
    @NotBlank(message = "must say why")
        @Size(max = 500, message = "at most 500 characters")
        @Pattern(regexp = RuleWhen.NO_NUL, message = "must not contain the character NUL")
        @Schema(examples = {"新的部门分工 / New division of work"})
        String reason) {}
