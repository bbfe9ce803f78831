package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.call.CallTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Which times of steps can be true. */
@ApplicationScoped
class BelievedTimes {
  static final String SAYS = "must be after what is no longer kept, and at most an hour from now";
  private static final Duration AHEAD = Duration.ofHours(1);
  private final Clock clock;
  private final CallTimes kept;

  BelievedTimes(Clock clock, CallTimes kept) {
    this.clock = clock;
    this.kept = kept;
  }

  boolean believes(Instant at) {
    return kept.areKept(at) && !at.isAfter(clock.instant().plus(AHEAD));
  }
}
