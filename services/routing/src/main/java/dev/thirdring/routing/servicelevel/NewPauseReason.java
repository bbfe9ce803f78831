package dev.thirdring.routing.servicelevel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One more reason to wait. */
public record NewPauseReason(
    @NotNull(message = "must be a code of small letters, digits and hyphens")
        @Pattern(
            regexp = "[a-z][a-z0-9-]{1,39}",
            message = "must be a code of small letters, digits and hyphens")
        @Schema(examples = {"court"})
        String code,
    @NotNull(message = "must not be empty") @Valid PauseReasonRequest reason) {}
