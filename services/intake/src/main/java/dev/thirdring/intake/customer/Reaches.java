package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.ReachKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to reach a customer: one form for each, however it was typed. */
@ApplicationScoped
public class Reaches {
  private static final int EMAIL_LENGTH_MAX = 320;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]{2,}");

  private final PhoneNumbers numbers;

  Reaches(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** The one form, or nothing when no such number or address can exist. */
  public Optional<String> normal(ReachKind kind, String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return switch (kind) {
      case PHONE -> numbers.toE164(text);
      case EMAIL ->
          Optional.of(text.toLowerCase(Locale.ROOT))
              .filter(address -> address.length() <= EMAIL_LENGTH_MAX)
              .filter(address -> EMAIL.matcher(address).matches());
      case POST -> Optional.of(text.replaceAll("\\s+", " ")).filter(address -> !address.isEmpty());
    };
  }

  public String allowed(ReachKind kind) {
    return switch (kind) {
      case PHONE -> "must be a possible telephone number, national or with + and country code";
      case EMAIL -> "must be an e-mail address";
      case POST -> "must be an address";
    };
  }
}
