package dev.thirdring.metrics.agentstate.model;

import java.util.Optional;

/**
 * How an agent who is logged in stands by what the telephone tells of them.
 *
 * @param doing what a call makes them do
 * @param reason of not being ready; empty without
 */
record Condition(boolean ready, Optional<Activity> doing, String reason) {

  /** Absent: not logged in. Who logs in is not ready before saying so. */
  static Optional<Condition> after(AgentStep step) {
    return switch (step.kind()) {
      case LOGGED_IN -> Optional.of(new Condition(false, Optional.empty(), ""));
      case RINGING -> busy(Activity.RINGING);
      case TALKING -> busy(Activity.TALKING);
      case WRAPPING_UP -> busy(Activity.WRAPPING_UP);
      case READY -> Optional.of(new Condition(true, Optional.empty(), ""));
      case NOT_READY ->
          Optional.of(new Condition(false, Optional.empty(), step.reason().orElse("")));
      case LOGGED_OUT -> Optional.empty();
    };
  }

  private static Optional<Condition> busy(Activity doing) {
    return Optional.of(new Condition(false, Optional.of(doing), ""));
  }
}
