package dev.thirdring.metrics.forecast.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls received, by day and half hour of the zone.
 *
 * @param first from this day on calls are counted: a later day without calls had none
 * @param calls 48 counts a day; a day without calls may be left out
 */
public record History(Optional<LocalDate> first, Map<LocalDate, List<Long>> calls) {
  public static final int HALF_HOURS = 48;
  private static final List<Long> NONE = Collections.nCopies(HALF_HOURS, 0L);

  boolean knows(LocalDate day) {
    return first.isPresent() && !day.isBefore(first.get());
  }

  List<Long> of(LocalDate day) {
    return calls.getOrDefault(day, NONE);
  }
}
