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
 * @param brand code of a brand, such as {@code gotone}; absent when not known
 */
public record Customer(
    @NotNull UUID customerId,
    @Size(max = 200) String name,
    @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
    @Size(max = 320) String email,
    @NotNull Language language,
    @NotBlank String tier,
    @Size(max = 64) String brand) {

  /** Of a brand that is not known. */
  public Customer(
      UUID customerId, String name, String phone, String email, Language language, String tier) {
    this(customerId, name, phone, email, language, tier, null);
  }
}
