package dev.thirdring.intake.identity.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A way to prove who somebody is.
 *
 * @param strength 1 to 9; what a query needs is compared with it
 * @param verifier code of the business system that knows service passwords
 */
public record Kind(
    String code,
    String nameZh,
    String nameEn,
    int strength,
    int validMinutes,
    Optional<String> verifier,
    boolean active) {
  public static final String DOCUMENT = "document";
  public static final String SERVICE_PASSWORD = "service-password";
  public static final String SMS_CODE = "sms-code";

  public Duration validity() {
    return Duration.ofMinutes(validMinutes);
  }

  /** A password that nobody can verify is not offered. */
  public boolean offered() {
    return active && (!code.equals(SERVICE_PASSWORD) || verifier.isPresent());
  }
}
