package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a clock had counted when it went on under another calendar, or in another department's
 * hands: never forgotten, never counted anew (R9).
 *
 * @param startedAt when it first started
 * @param counted hours by the clock, pauses left out
 * @param worked working time, pauses left out
 * @param pauses those that ended before
 */
public record Past(Instant startedAt, Duration counted, Duration worked, List<Pause> pauses) {
  public Past {
    pauses = List.copyOf(pauses);
    if (counted.isNegative() || worked.isNegative()) {
      throw new IllegalArgumentException("What has passed is not negative");
    }
  }
}
