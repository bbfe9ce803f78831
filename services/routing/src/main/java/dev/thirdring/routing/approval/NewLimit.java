package dev.thirdring.routing.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Limits for a currency that had none of its own. */
public record NewLimit(
    @NotNull(message = "must be an ISO 4217 code")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as CNY")
        @Schema(examples = {"USD"})
        String currency,
    @NotNull(message = "must not be empty") @Valid LimitRequest limits) {}
