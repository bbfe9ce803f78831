package dev.thirdring.intake.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the time in which tickets were opened.
 *
 * @param from within
 * @param to outside; absent: whatever was opened since
 * @param end nothing in it was opened later
 */
record Slice(Optional<Instant> from, Optional<Instant> to, Instant end) {
  static final Slice WHOLE = new Slice(Optional.empty(), Optional.empty(), Instant.MAX);

  /** How far the clocks of replicas may be apart. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /**
   * Cuts the time before {@code start} at beginnings of periods, the newest first.
   *
   * @param start absent: now
   * @param spans how far each cut lies before the start, the nearest first
   */
  static List<Slice> before(Optional<Instant> start, Instant now, List<Duration> spans) {
    List<Slice> slices = new ArrayList<>();
    Slice last = new Slice(Optional.empty(), start, start.orElse(now.plus(AHEAD)));
    for (Duration span : spans) {
      Instant from = Periods.beginning(start.orElse(now).minus(span), last.end());
      if (from.isBefore(last.end())) {
        slices.add(new Slice(Optional.of(from), last.to(), last.end()));
        last = new Slice(Optional.empty(), Optional.of(from), from);
      }
    }
    slices.add(last);
    return slices;
  }
}
