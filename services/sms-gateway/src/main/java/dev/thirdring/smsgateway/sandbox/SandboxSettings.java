package dev.thirdring.smsgateway.sandbox;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Positive;
import java.time.Period;
import java.util.Optional;

/** How the sandbox behaves; the defaults stand in {@code application.properties}. */
@ConfigMapping(prefix = "third-ring.sandbox")
interface SandboxSettings {
  /** Last digits of numbers that fail; absent: none fails. */
  Optional<String> failingSuffix();

  @Positive
  int messagesMax();

  Period retention();

  /** Whether one-time codes are shown as they would be sent. */
  boolean showCodes();
}
