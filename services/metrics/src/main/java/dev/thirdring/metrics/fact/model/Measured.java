package dev.thirdring.metrics.fact.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a fact measured; absent where its kind has none of it. */
public record Measured(Instant dueAt, String label, String outcome, Boolean inTime, Long amount) {
  public static final Measured NOTHING = new Measured(null, null, null, null, null);

  public Measured {
    dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
  }
}
