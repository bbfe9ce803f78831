package dev.thirdring.contracts.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/**
 * An amount in minor units.
 *
 * @param minorUnits fen, cents
 * @param currency ISO 4217
 */
public record Money(
    @Positive long minorUnits, @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency) {}
