package dev.thirdring.intake.chat.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a chat.
 *
 * @param sequence counts the lines of a chat from 1, without gaps
 * @param author name of the agent who wrote it
 * @param key the writer's name for this line, by which a repetition is known
 */
public record Line(
    int sequence,
    Instant at,
    Side side,
    Kind kind,
    Optional<String> author,
    String text,
    Optional<String> key) {

  /** What a line is. */
  public enum Kind {
    SAID,
    TAKEN,
    HANDED_ON,
    ENDED
  }
}
