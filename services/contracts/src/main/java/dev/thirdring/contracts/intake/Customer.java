package dev.thirdring.contracts.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Whom a ticket is about, as far as others need it. Personal data: never a key, never logged.
 *
 * @param name absent when not given
 * @param phone E.164; absent when the customer has none
 * @param tier code of a tier, such as {@code vip}
 */
public record Customer(
    @NotNull UUID customerId,
    @Size(max = 200) String name,
    @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
    @Size(max = 320) String email,
    @NotNull Language language,
    @NotBlank String tier) {}
