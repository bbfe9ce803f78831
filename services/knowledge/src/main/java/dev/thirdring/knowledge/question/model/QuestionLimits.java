package dev.thirdring.knowledge.question.model;

import java.time.Duration;

/** How long each step may take (K4). */
public record QuestionLimits(Duration handOver, Duration answer, Duration tell) {

  public DueTimes from(Asking asking) {
    return new DueTimes(
        asking.since().plus(handOver), asking.at().plus(answer), asking.since().plus(tell));
  }
}
