package dev.thirdring.routing.routingrule;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as native queries give them: with an offset, or without. */
final class Moments {
  private Moments() {}

  static Instant of(Object value) {
    return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
  }
}
