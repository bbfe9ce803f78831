package dev.thirdring.intake.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Telephone numbers: E.164 inside, however they were typed. */
@ApplicationScoped
public class PhoneNumbers {
  private static final int E164_LENGTH_MAX = 16;
  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final String homeRegion;

  public PhoneNumbers(
      @ConfigProperty(name = "third-ring.home-region", defaultValue = "CN") String homeRegion) {
    this.homeRegion = homeRegion;
  }

  /** The number in E.164, or nothing when no such number can exist. */
  public Optional<String> toE164(String typed) {
    try {
      var number = library.parse(typed, homeRegion);
      return library.isPossibleNumber(number) && library.isValidNumber(number)
          ? Optional.of(library.format(number, PhoneNumberFormat.E164))
              .filter(e164 -> e164.length() <= E164_LENGTH_MAX)
          : Optional.empty();
    } catch (NumberParseException impossible) {
      return Optional.empty();
    }
  }
}
