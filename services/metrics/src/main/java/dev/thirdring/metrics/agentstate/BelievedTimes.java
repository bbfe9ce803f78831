package dev.thirdring.metrics.agentstate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Which times of steps can be true. */
@ApplicationScoped
class BelievedTimes {
  static final String SAYS = "must be between 2000-01-01 and an hour from now";
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(1);
  private final Clock clock;

  BelievedTimes(Clock clock) {
    this.clock = clock;
  }

  boolean believes(Instant at) {
    return !at.isBefore(OLDEST) && !at.isAfter(clock.instant().plus(AHEAD));
  }
}
