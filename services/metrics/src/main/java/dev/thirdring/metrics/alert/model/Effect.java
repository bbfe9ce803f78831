package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.Range;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The periods before and after a decision that are compared: equally many, whole ones, the one in
 * which it was made left out.
 */
public record Effect(Range before, Range after, int periods) {
  /** More would compare with other times. */
  static final int PERIODS_MAX = 4;

  /** Absent until a period after the decision is over. */
  public static Optional<Effect> of(Instant decidedAt, Instant now, Period period, ZoneId zone) {
    Range within = period.of(decidedAt, zone);
    Range next = period.after(within);
    int over = 0;
    Range after = next;
    for (Range one = next; over < PERIODS_MAX && !one.to().isAfter(now); one = period.after(one)) {
      after = new Range(next.from(), one.to(), zone);
      over++;
    }
    if (over == 0) {
      return Optional.empty();
    }
    List<Range> earlier = period.upTo(period.before(within), over);
    return Optional.of(
        new Effect(
            new Range(earlier.getFirst().from(), earlier.getLast().to(), zone), after, over));
  }
}
