package dev.thirdring.routing.routingrule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to add. */
public record NewRule(
    @NotNull(message = "must not be empty")
        @Pattern(
            regexp = "(?!(reviewer|passed-on|reopened|taken-over|fallback)$)[a-z][a-z0-9-]{1,39}",
            message =
                "lower case letters, digits and hyphens, 2 to 40 characters, no reserved name")
        @Schema(examples = {"network-no-signal-east"})
        String code,
    @NotNull(message = "must not be empty") @Valid RuleRequest rule) {}
