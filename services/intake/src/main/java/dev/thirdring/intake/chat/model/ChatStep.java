package dev.thirdring.intake.chat.model;

/** What comes of a step in a chat. */
public sealed interface ChatStep {

  /** The chat after the step, and the line that tells of it. */
  record Taken(Chat chat, Line line) implements ChatStep {}

  record Refused(Refusal why) implements ChatStep {}

  /** Why a step is not possible. */
  enum Refusal {
    OVER,
    NOT_WAITING,
    NOT_YOURS,
    TOO_FAST,
    FULL
  }
}
