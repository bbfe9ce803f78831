package dev.thirdring.intake.repeat;

/** What came of the agent's word. */
public sealed interface RepeatOutcome {
  record Kept() implements RepeatOutcome {}

  record Unknown() implements RepeatOutcome {}

  /** Why the one cannot repeat the other. */
  record Impossible(String why) implements RepeatOutcome {}
}
