package dev.thirdring.routing.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner to register. */
public record NewPartner(
    @NotNull(message = "must not be empty")
        @Pattern(
            regexp = "[a-z][a-z0-9-]{1,39}",
            message = "lower case letters, digits and hyphens, 2 to 40 characters")
        @Schema(
            description = "As in the claim partner of its tokens",
            examples = {"blue-tone"})
        String code,
    @NotNull(message = "must not be empty") @Valid PartnerRequest partner) {}
