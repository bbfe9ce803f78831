package dev.thirdring.metrics.contact.model;

import dev.thirdring.metrics.call.model.Basis;
import java.time.Instant;

/**
 * Where an amount is added up.
 *
 * @param quarter beginning of a quarter of an hour
 * @param agent empty for the call as one
 * @param halfSecond time to the other call: twice the seconds, one more for a part of a second;
 *     {@link #ANY} for tallies that are not told apart by it
 */
public record ContactCell(
    Level level,
    Basis basis,
    Instant quarter,
    ContactTally tally,
    Contact.Place place,
    String agent,
    int halfSecond) {
  public static final int ANY = -1;

  /** A call as one, or an agent's part of it. */
  public enum Level {
    CALL,
    AGENT
  }
}
