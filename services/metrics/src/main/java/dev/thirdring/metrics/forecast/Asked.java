package dev.thirdring.metrics.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which week is asked for.
 *
 * @param first its first day
 */
public record Asked(LocalDate first, Calls calls) {
  public static final int DAYS = 7;

  /** So far ahead and not further: a year's seasons are not in the forecast. */
  static final int WEEKS_AHEAD_MAX = 8;

  /**
   * Of which calls.
   *
   * @param queue that a call came to first; absent: all
   * @param line the number that was called; absent: all
   */
  public record Calls(ZoneId zone, Optional<String> queue, Optional<String> line) {}
}
