package dev.thirdring.platform.testkit.example.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Wrong by being seen everywhere, and by making its own time in four ways. */
public class PgLamps {
  Instant now() {
    return Clock.systemUTC().instant();
  }

  long millis() {
    return System.nanoTime() + new java.util.Date().getTime();
  }

  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
