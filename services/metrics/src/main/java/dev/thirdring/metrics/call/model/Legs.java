package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The agents that a call went through, each with their own talk, hold and wrap-up. */
final class Legs {
  private final List<CallStep> steps;

  private Legs(List<CallStep> steps) {
    this.steps = steps;
  }

  static List<Leg> of(List<CallStep> steps) {
    Legs legs = new Legs(steps);
    List<Leg> found = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      if (CallReckoning.isAgentsAnswer(steps.get(index))) {
        found.add(legs.leg(index));
      }
    }
    return found;
  }

  private Leg leg(int answered) {
    CallStep begin = steps.get(answered);
    String agent = begin.agent().orElseThrow();
    List<CallStep> after = steps.subList(answered + 1, steps.size());
    Optional<CallStep> end = after.stream().filter(step -> ends(step, agent)).findFirst();
    Optional<Instant> until = end.map(CallStep::at);
    Holding holding = Holding.of(after, agent, until);
    return new Leg(
        agent,
        queueBefore(answered),
        begin.at(),
        until,
        holding.over(),
        holding.since(),
        until.map(at -> Duration.between(begin.at(), at)).orElse(Duration.ZERO),
        holding.length(),
        until.flatMap(at -> wrapUp(after, agent, at)).orElse(Duration.ZERO),
        end.filter(step -> step.is(StepKind.TRANSFERRED))
            .map(step -> step.announced() ? Leg.Handover.ANNOUNCED : Leg.Handover.BLIND)
            .orElse(Leg.Handover.NONE));
  }

  /** A transfer or a hang-up without a name is the talking agent's; so is another's answer. */
  private static boolean ends(CallStep step, String agent) {
    return step.is(StepKind.DISCONNECTED, StepKind.ABANDONED, StepKind.SENT_ELSEWHERE)
        || step.is(StepKind.ENDED, StepKind.TRANSFERRED)
            && step.agent().map(agent::equals).orElse(true)
        || CallReckoning.isAgentsAnswer(step);
  }

  private Optional<String> queueBefore(int answered) {
    return steps.subList(0, answered).reversed().stream()
        .filter(step -> step.is(StepKind.QUEUED))
        .findFirst()
        .flatMap(CallStep::queue)
        .or(() -> steps.get(answered).queue());
  }

  private static Optional<Duration> wrapUp(List<CallStep> after, String agent, Instant from) {
    return after.stream()
        .filter(step -> step.is(StepKind.WRAPPED_UP) && !step.at().isBefore(from))
        .filter(step -> step.agent().map(agent::equals).orElse(true))
        .findFirst()
        .map(step -> Duration.between(from, step.at()));
  }
}
