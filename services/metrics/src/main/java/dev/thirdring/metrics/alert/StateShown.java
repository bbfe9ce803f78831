package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.AlertState;
import java.time.Instant;

/** A state laid out flat. */
record StateShown(StateName name, String by, Instant at, String why, boolean recounted) {
  static StateShown of(AlertState state) {
    StateName name = StateName.of(state);
    return switch (state) {
      case AlertState.Open open -> new StateShown(name, null, null, null, false);
      case AlertState.Acknowledged(var by, var at) -> new StateShown(name, by, at, null, false);
      case AlertState.Decided(var by, var at) -> new StateShown(name, by, at, null, false);
      case AlertState.Cleared(var at, var again) -> new StateShown(name, null, at, null, again);
      case AlertState.Closed(var by, var at, var why) -> new StateShown(name, by, at, why, false);
    };
  }
}
