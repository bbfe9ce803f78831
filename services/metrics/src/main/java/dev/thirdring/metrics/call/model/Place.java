package dev.thirdring.metrics.call.model;

/**
 * What amounts are told apart by, besides time. A fact that a call does not have is an empty text.
 *
 * @param level a call as one, or one agent's part of it
 */
public record Place(
    Level level,
    String line,
    String callType,
    String tier,
    String centre,
    String queue,
    String agent) {

  /** One call is one call, however many agents had a part in it. */
  public enum Level {
    CALL,
    AGENT
  }
}
