package dev.thirdring.metrics;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, until a test sets it; then it stands still until it is set again or let go. */
public final class SettableClock extends Clock {
  private static final AtomicReference<Instant> SET = new AtomicReference<>();

  public static void set(Instant now) {
    SET.set(now);
  }

  public static void letGo() {
    SET.set(null);
  }

  @Override
  public Instant instant() {
    Instant set = SET.get();
    return set == null ? Clock.systemUTC().instant() : set;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** Takes the place of the real clock in tests. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() {
      return new SettableClock();
    }
  }
}
