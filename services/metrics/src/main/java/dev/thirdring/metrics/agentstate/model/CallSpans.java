package dev.thirdring.metrics.agentstate.model;

import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.Leg;
import dev.thirdring.metrics.call.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stretches of time that one call took of its agents. What goes on has no length yet. */
public final class CallSpans {
  private static final Set<StepKind> END_OF_RINGING =
      Set.of(
          StepKind.RINGING,
          StepKind.QUEUED,
          StepKind.ANSWERED,
          StepKind.SENT_ELSEWHERE,
          StepKind.ABANDONED,
          StepKind.DISCONNECTED,
          StepKind.ENDED);
  private final List<CallSpan> found = new ArrayList<>();

  private CallSpans() {}

  /**
   * @param steps all that are known of the call
   */
  public static List<CallSpan> of(Call call, List<CallStep> steps) {
    CallSpans spans = new CallSpans();
    call.legs().forEach(spans::leg);
    spans.ringing(
        steps.stream()
            .filter(step -> END_OF_RINGING.contains(step.kind()))
            .sorted(
                Comparator.comparing(CallStep::at)
                    .thenComparing(CallStep::kind)
                    .thenComparing(CallStep::stepId))
            .toList());
    return spans.found.stream().filter(one -> !one.span().isEmpty()).distinct().toList();
  }

  private void leg(Leg leg) {
    if (leg.endedAt().isEmpty()) {
      return;
    }
    Instant talks = leg.answeredAt();
    for (Leg.Hold hold : leg.holds()) {
      add(leg.agent(), Activity.TALKING, talks, hold.from());
      add(leg.agent(), Activity.HOLDING, hold.from(), hold.to());
      talks = hold.to();
    }
    Instant end = leg.endedAt().get();
    add(leg.agent(), Activity.TALKING, talks, end);
    add(leg.agent(), Activity.WRAPPING_UP, end, end.plus(leg.wrapUp()));
  }

  private void ringing(List<CallStep> steps) {
    for (int index = 0; index + 1 < steps.size(); index++) {
      CallStep step = steps.get(index);
      Optional<String> rung = step.agent().filter(agent -> step.kind() == StepKind.RINGING);
      Instant end = steps.get(index + 1).at();
      rung.ifPresent(agent -> add(agent, Activity.RINGING, step.at(), end));
    }
  }

  private void add(String agent, Activity activity, Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(LoggedIn.SILENCE_MAX) <= 0) {
      found.add(new CallSpan(agent, activity, from, to));
    }
  }
}
