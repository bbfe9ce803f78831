package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.util.Optional;

/**
 * An agent's part of a call.
 *
 * @param queue that it came from
 * @param talk hold included
 */
public record Leg(
    String agent,
    Optional<String> queue,
    Duration talk,
    Duration hold,
    Duration wrapUp,
    Handover handover) {

  /** How the agent let the caller go. */
  public enum Handover {
    NONE,
    BLIND,
    ANNOUNCED
  }

  boolean isTransfer() {
    return handover != Handover.NONE;
  }
}
