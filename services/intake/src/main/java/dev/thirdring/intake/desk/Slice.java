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
 * @param to outside; absent: up to now
 */
record Slice(Optional<Instant> from, Optional<Instant> to) {
  static final Slice WHOLE = new Slice(Optional.empty(), Optional.empty());

  /**
   * Cuts the time before {@code start}, the newest first.
   *
   * @param start absent: now
   * @param spans how far each cut lies before the start, the nearest first
   */
  static List<Slice> before(Optional<Instant> start, Instant now, List<Duration> spans) {
    List<Slice> slices = new ArrayList<>();
    Optional<Instant> to = start;
    for (Duration span : spans) {
      Instant from = start.orElse(now).minus(span);
      slices.add(new Slice(Optional.of(from), to));
      to = Optional.of(from);
    }
    slices.add(new Slice(Optional.empty(), to));
    return slices;
  }
}
