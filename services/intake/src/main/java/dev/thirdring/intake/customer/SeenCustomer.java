package dev.thirdring.intake.customer;

import java.util.Locale;
import java.util.Optional;

/**
 * A customer as one contact describes them.
 *
 * @param phone E.164
 * @param language {@code ZH} or {@code EN}
 */
public record SeenCustomer(
    Optional<String> name,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> language,
    Optional<String> tier) {

  /** An address is the same however it was typed. */
  public SeenCustomer {
    email = email.map(String::strip).map(typed -> typed.toLowerCase(Locale.ROOT));
  }
}
