package dev.thirdring.metrics.caller;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names a caller without naming the number: a keyed hash (HMAC-SHA-256) of its E.164 form, the same
 * however it was written. Without a key callers have no name, since without one anybody could try
 * all numbers.
 */
@ApplicationScoped
public class CallerPseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final Optional<String> key;
  private final String region;

  CallerPseudonyms(
      @ConfigProperty(name = "third-ring.callers.key") Optional<String> key,
      @ConfigProperty(name = "third-ring.callers.region", defaultValue = "CN") String region) {
    this.key = key;
    this.region = region;
  }

  /** Nothing without a key, and for what is no number. */
  public Optional<String> of(String number) {
    return key.flatMap(secret -> e164(number).map(known -> hash(secret, known)));
  }

  private Optional<String> e164(String number) {
    try {
      return Optional.of(NUMBERS.format(NUMBERS.parse(number, region), PhoneNumberFormat.E164));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  private static String hash(String secret, String number) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] hash = mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
