package dev.thirdring.followup.call.model;

/** What becomes of a recorded call. */
public sealed interface CallOutcome {
  record Called(FollowUp followUp, Attempt attempt) implements CallOutcome {}

  record NotClaimed() implements CallOutcome {}

  record HeldByAnother() implements CallOutcome {}

  record Ended() implements CallOutcome {}
}
