package dev.thirdring.followup.call;

import dev.thirdring.contracts.followup.AttemptOutcome;
import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.Outcome;
import dev.thirdring.followup.call.model.State;
import java.time.Instant;

/** Follow-ups as others hear of them. */
final class FollowUpEvents {
  private FollowUpEvents() {}

  static FollowUpPlanned planned(FollowUp followUp) {
    return new FollowUpPlanned(
        followUp.id().value(),
        followUp.action().ticket().value(),
        followUp.plannedAt(),
        followUp.dueAt());
  }

  static FollowUpAttempted attempted(FollowUp followUp, Attempt attempt) {
    return new FollowUpAttempted(
        followUp.id().value(),
        followUp.action().ticket().value(),
        outcome(attempt.heard().outcome()),
        attempt.number(),
        attempt.calledBy(),
        attempt.at(),
        attempt.nextAt().orElse(null));
  }

  static FollowUpCompleted completed(FollowUp followUp, State.Completed end) {
    return new FollowUpCompleted(
        followUp.id().value(),
        followUp.action().ticket().value(),
        end.at(),
        end.reached(),
        end.satisfaction().map(FollowUpEvents::satisfaction).orElse(null),
        end.problemHeard(),
        end.remark().orElse(null),
        !end.at().isAfter(followUp.dueAt()));
  }

  static DeadlineMissed missed(FollowUp followUp, String clock, Instant missedAt) {
    return new DeadlineMissed(
        "follow-up",
        clock,
        followUp.id().value(),
        followUp.action().ticket().value(),
        null,
        followUp.dueAt(),
        missedAt);
  }

  private static AttemptOutcome outcome(Outcome outcome) {
    return switch (outcome) {
      case NOBODY_THERE -> AttemptOutcome.NOBODY_THERE;
      case CHILD_AT_HOME -> AttemptOutcome.CHILD_AT_HOME;
      case REACHED -> AttemptOutcome.REACHED;
      case REFUSED -> AttemptOutcome.REFUSED;
    };
  }

  private static Satisfaction satisfaction(
      dev.thirdring.followup.call.model.Satisfaction satisfaction) {
    return switch (satisfaction) {
      case VERY_SATISFIED -> Satisfaction.VERY_SATISFIED;
      case SATISFIED -> Satisfaction.SATISFIED;
      case BASICALLY_SATISFIED -> Satisfaction.BASICALLY_SATISFIED;
      case DISSATISFIED -> Satisfaction.DISSATISFIED;
      case VERY_DISSATISFIED -> Satisfaction.VERY_DISSATISFIED;
    };
  }
}
