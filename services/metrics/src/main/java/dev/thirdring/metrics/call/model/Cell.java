package dev.thirdring.metrics.call.model;

import java.time.Instant;

/**
 * Where an amount is added up. A fact that a call does not have is an empty text.
 *
 * @param level a call as one, or one agent's part of it
 * @param basis the moment of the call that says in which quarter it is
 * @param quarter beginning of a quarter of an hour; every time zone's days begin at one
 * @param halfSecond length of a wait for the tallies that are told apart by it, see {@link Waits};
 *     {@link #ANY} for the others
 */
public record Cell(
    Level level,
    Basis basis,
    Instant quarter,
    String line,
    String callType,
    String tier,
    String centre,
    String queue,
    String agent,
    CallTally tally,
    int halfSecond) {
  public static final int ANY = -1;

  /** One call is one call, however many agents had a part in it. */
  public enum Level {
    CALL,
    AGENT
  }
}
