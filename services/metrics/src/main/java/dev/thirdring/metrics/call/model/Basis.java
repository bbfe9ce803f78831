package dev.thirdring.metrics.call.model;

import java.time.Instant;
import java.util.Optional;

/** Which moment of a call says to which interval it belongs. Figures use the arrival unless asked. */
public enum Basis {
  ARRIVAL,
  /** The first answer; a call that nobody answers is counted where it ends. */
  ANSWER,
  END;

  /** Nothing for a call that has not come so far. */
  public Optional<Instant> of(Call call) {
    return switch (this) {
      case ARRIVAL -> Optional.of(call.arrivedAt());
      case ANSWER -> call.intervals().answeredAt().or(call.intervals()::endedAt);
      case END -> call.intervals().endedAt();
    };
  }
}
