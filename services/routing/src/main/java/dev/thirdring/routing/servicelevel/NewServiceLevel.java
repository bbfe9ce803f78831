package dev.thirdring.routing.servicelevel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A limit of its own for a tier. */
public record NewServiceLevel(
    @NotBlank(message = "must be the code of a clock") @Schema(examples = {"effective-reply"})
        String clock,
    @NotNull(message = "must be the code of a tier")
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be the code of a tier")
        @Schema(examples = {"vip"})
        String tier,
    @NotNull(message = "must not be empty") @Valid ServiceLevelRequest level) {}
