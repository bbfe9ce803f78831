package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agent's part of a call.
 *
 * @param queue that it came from
 * @param endedAt absent while the agent talks
 * @param holds that are over, by the call's end at the latest
 * @param heldSince of an open leg: the caller is on hold
 * @param talk hold included
 */
public record Leg(
    String agent,
    Optional<String> queue,
    Instant answeredAt,
    Optional<Instant> endedAt,
    List<Hold> holds,
    Optional<Instant> heldSince,
    Duration talk,
    Duration hold,
    Duration wrapUp,
    Handover handover) {

  public Leg {
    holds = List.copyOf(holds);
  }

  /** The caller waited on the line. */
  public record Hold(Instant from, Instant to) {
    Duration length() {
      return Duration.between(from, to);
    }
  }

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
