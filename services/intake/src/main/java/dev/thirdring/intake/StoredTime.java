package dev.thirdring.intake;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A time as a native query reads it. */
public final class StoredTime {
  private StoredTime() {}

  public static Instant instant(Object column) {
    return column == null ? null : ((OffsetDateTime) column).toInstant();
  }
}
