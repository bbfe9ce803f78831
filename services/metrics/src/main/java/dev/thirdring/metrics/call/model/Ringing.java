package dev.thirdring.metrics.call.model;

import java.util.List;

/** Telephones that ring in vain. */
final class Ringing {
  private Ringing() {}

  /**
   * Ringings that something other than that agent's answer ended; one that goes on is not counted.
   */
  static int unanswered(List<CallStep> steps) {
    int vain = 0;
    for (int index = 0; index < steps.size(); index++) {
      CallStep ringing = steps.get(index);
      if (ringing.is(StepKind.RINGING)
          && steps.subList(index + 1, steps.size()).stream()
              .filter(step -> step.is(StepKind.RINGING) || endsIt(step))
              .findFirst()
              .filter(next -> !isAnswerOf(ringing, next))
              .isPresent()) {
        vain++;
      }
    }
    return vain;
  }

  private static boolean endsIt(CallStep step) {
    return step.is(StepKind.QUEUED) || CallReckoning.endsWaiting(step);
  }

  private static boolean isAnswerOf(CallStep ringing, CallStep next) {
    return CallReckoning.isAgentsAnswer(next)
        && (ringing.agent().isEmpty() || ringing.agent().equals(next.agent()));
  }
}
