package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queues that a call went through, counted apart from the call itself. */
final class Segments {
  private Segments() {}

  static List<Segment> of(List<CallStep> steps) {
    List<Segment> segments = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      CallStep entered = steps.get(index);
      if (entered.is(StepKind.QUEUED) && entered.queue().isPresent()) {
        Optional<CallStep> left =
            steps.subList(index + 1, steps.size()).stream()
                .filter(step -> step.is(StepKind.QUEUED) || CallReckoning.endsWaiting(step))
                .findFirst();
        segments.add(
            new Segment(
                entered.queue().get(),
                left.map(step -> Duration.between(entered.at(), step.at())).orElse(Duration.ZERO),
                left.filter(CallReckoning::isAgentsAnswer).isPresent(),
                left.filter(step -> step.is(StepKind.ABANDONED, StepKind.ENDED)).isPresent()));
      }
    }
    return segments;
  }
}
