package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertState;
import java.util.EnumSet;
import java.util.Set;

/** A state as it is kept and shown. */
enum StateName {
  OPEN,
  ACKNOWLEDGED,
  DECIDED,
  CLEARED,
  CLOSED;

  static final Set<StateName> LIVE = EnumSet.of(OPEN, ACKNOWLEDGED, DECIDED);

  static StateName of(AlertState state) {
    return switch (state) {
      case AlertState.Open open -> OPEN;
      case AlertState.Acknowledged acknowledged -> ACKNOWLEDGED;
      case AlertState.Decided decided -> DECIDED;
      case AlertState.Cleared cleared -> CLEARED;
      case AlertState.Closed closed -> CLOSED;
    };
  }
}
