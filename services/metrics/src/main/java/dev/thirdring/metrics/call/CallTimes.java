package dev.thirdring.metrics.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a step of a call or an agent can have been. What came before the raw facts that are still
 * kept cannot be taken: a repetition could not be told from a step that is new.
 */
@ApplicationScoped
public class CallTimes {
  static final String ALLOWED =
      "must be after what is no longer kept, and at most an hour from now";
  public static final String GONE = "must be that of a call whose steps are still kept";
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(1);

  private final Clock clock;
  private volatile Instant keptSince = OLDEST;

  CallTimes(Clock clock) {
    this.clock = clock;
  }

  boolean allow(Instant at) {
    return areKept(at) && !at.isAfter(clock.instant().plus(AHEAD));
  }

  public boolean areKept(Instant since) {
    return !since.isBefore(keptSince);
  }

  /** What came before may be asked for in sums only. */
  public Instant keptSince() {
    return keptSince;
  }

  void keepSince(Instant moment) {
    keptSince = moment.isAfter(OLDEST) ? moment : OLDEST;
  }
}
