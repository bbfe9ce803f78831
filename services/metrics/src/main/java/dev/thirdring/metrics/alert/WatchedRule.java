package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.figure.model.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule, and when it was last looked at.
 *
 * @param evaluatedFrom beginning of the newest period judged then
 */
record WatchedRule(AlertRule rule, Optional<Instant> evaluatedFrom, Optional<Instant> evaluatedAt) {
  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final Duration LATEST = Duration.ofHours(1);
  private static final int TIMES_A_PERIOD = 30;

  /** A period is judged once it is over, and again from time to time, since facts come late. */
  boolean isDue(Range last, Instant now) {
    return !evaluatedFrom.equals(Optional.of(last.from()))
        || evaluatedAt.map(at -> !now.isBefore(at.plus(again()))).orElse(true);
  }

  private Duration again() {
    Duration part = rule.period().length().dividedBy(TIMES_A_PERIOD);
    if (part.compareTo(SOONEST) < 0) {
      return SOONEST;
    }
    return part.compareTo(LATEST) > 0 ? LATEST : part;
  }
}
