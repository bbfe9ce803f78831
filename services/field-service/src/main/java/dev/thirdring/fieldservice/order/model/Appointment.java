package dev.thirdring.fieldservice.order.model;

import java.time.Duration;
import java.time.Instant;

/** When an engineer is taken; the end is not included. */
public record Appointment(Instant startsAt, Instant endsAt) {
  public static final Duration LONGEST = Duration.ofHours(24);

  public Appointment {
    if (!endsAt.isAfter(startsAt) || endsAt.isAfter(startsAt.plus(LONGEST))) {
      throw new IllegalArgumentException("must end after it starts, within " + LONGEST);
    }
  }

  public boolean overlaps(Appointment other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }
}
