package dev.thirdring.followup.call.model;

/** What becomes of an agent's wish to make a call (F6). */
public sealed interface ClaimOutcome {
  record Given(FollowUp followUp) implements ClaimOutcome {}

  record HeldByAnother() implements ClaimOutcome {}

  record Ended() implements ClaimOutcome {}
}
