package dev.thirdring.intake.publicaccess;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How somebody without a login can be reached (I6): a telephone number or an e-mail address. */
@ApplicationScoped
public class Reach {
  private final PhoneNumbers numbers;

  public Reach(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** Refuses with the field at fault what is no number, and who gives neither. */
  public SeenCustomer of(String name, String phone, String email, String language) {
    Optional<String> e164 = given(phone).flatMap(numbers::toE164);
    if (given(phone).isPresent() && e164.isEmpty()) {
      throw new ProblemException(
          Problem.invalid(
              "phone", "must be a possible telephone number, national or with + and country code"));
    }
    if (e164.isEmpty() && given(email).isEmpty()) {
      throw new ProblemException(
          Problem.invalid("phone", "must be sent, or an email: we want to answer you"));
    }
    return new SeenCustomer(
        given(name), e164, given(email), Optional.ofNullable(language), Optional.empty());
  }

  private static Optional<String> given(String field) {
    return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
  }
}
