package dev.thirdring.routing.routingrule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to add. */
public record NewRule(
    @NotNull(message = "must not be empty")
        @Pattern(regexp = RuleSpec.CODE, message = RuleSpec.CODE_ALLOWED)
        @Schema(examples = {"network-no-signal-east"})
        String code,
    @NotNull(message = "must not be empty") @Valid RuleRequest rule) {}
