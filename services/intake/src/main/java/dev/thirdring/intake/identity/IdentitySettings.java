package dev.thirdring.intake.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long codes live and how often they may be tried and sent. */
@Singleton
class IdentitySettings {
  static final Duration TICKET_WINDOW = Duration.ofMinutes(30);
  static final Duration CUSTOMER_WINDOW = Duration.ofDays(1);

  @ConfigProperty(name = "third-ring.identity.code-validity", defaultValue = "PT5M")
  Duration codeValidity;

  @ConfigProperty(name = "third-ring.identity.code-tries-max", defaultValue = "5")
  int codeTriesMax;

  @ConfigProperty(name = "third-ring.identity.codes-per-half-hour", defaultValue = "3")
  int codesPerHalfHour;

  @ConfigProperty(name = "third-ring.identity.codes-per-day", defaultValue = "10")
  int codesPerDay;

  @ConfigProperty(name = "third-ring.identity.wrong-tries-per-half-hour", defaultValue = "10")
  int wrongTriesPerHalfHour;
}
