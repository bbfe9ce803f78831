package dev.thirdring.platform.testkit.example.broken.model;

import java.time.Clock;
import java.time.Instant;

/** Wrong by asking for the time instead of being told. */
record ModelWithClock(Clock clock) {
  Instant dueAt() {
    return clock.instant().plusSeconds(60);
  }
}
