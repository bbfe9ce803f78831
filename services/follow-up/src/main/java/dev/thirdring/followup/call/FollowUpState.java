package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.State;

/** A state as it is stored and shown. */
enum FollowUpState {
  WAITING,
  CLAIMED,
  COMPLETED,
  CANCELLED;

  static FollowUpState of(State state) {
    return switch (state) {
      case State.Waiting waiting -> WAITING;
      case State.Claimed claimed -> CLAIMED;
      case State.Completed completed -> COMPLETED;
      case State.Cancelled cancelled -> CANCELLED;
    };
  }
}
