package dev.thirdring.metrics.call.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes a call of its steps. Any steps give a call: what is missing is not guessed, and a step that
 * comes later changes the call to what it would have been (M8).
 */
public final class CallReckoning {
  private final List<CallStep> told;
  private final List<CallStep> steps;

  private CallReckoning(Collection<CallStep> steps) {
    this.told = steps.stream().sorted(CallStep.ORDER).toList();
    this.steps = withoutOverflowsToQueues(told);
  }

  /** A call that leaves a queue and comes into another one was not sent elsewhere. */
  private static List<CallStep> withoutOverflowsToQueues(List<CallStep> told) {
    Optional<Instant> lastQueued =
        told.reversed().stream()
            .filter(step -> step.is(StepKind.QUEUED))
            .findFirst()
            .map(CallStep::at);
    return told.stream()
        .filter(
            step ->
                !step.is(StepKind.SENT_ELSEWHERE)
                    || lastQueued.filter(at -> at.isAfter(step.at())).isEmpty())
        .toList();
  }

  /** Nothing without steps. A step that is told twice under one id counts once. */
  public static Optional<Call> of(Collection<CallStep> steps) {
    List<CallStep> distinct = DistinctSteps.of(steps);
    return distinct.isEmpty() ? Optional.empty() : Optional.of(new CallReckoning(distinct).call());
  }

  private Call call() {
    Outcome outcome = outcome();
    return new Call(
        steps.getFirst().at(),
        first(CallStep::line),
        first(CallStep::callType),
        outcome,
        steps.stream().anyMatch(CallReckoning::reachesDistributor),
        steps.stream()
            .filter(step -> step.is(StepKind.QUEUED))
            .findFirst()
            .flatMap(CallStep::queue),
        untilAnswered(),
        waited(),
        answered() ? first(CallStep::rings) : Optional.empty(),
        Ringing.unanswered(steps),
        Segments.of(told),
        Legs.of(steps),
        new Call.Intervals(answeredAt(), endedAt()),
        new Call.Origin(
            first(CallStep::tier),
            first(CallStep::centre),
            first(CallStep::caller),
            first(CallStep::matter)),
        untold());
  }

  /** What one source cannot tell, another may. */
  private Set<Untold> untold() {
    EnumSet<Untold> untold = EnumSet.allOf(Untold.class);
    told.forEach(step -> untold.retainAll(step.untold()));
    return untold;
  }

  private Optional<Instant> answeredAt() {
    return steps.stream().filter(step -> step.is(StepKind.ANSWERED)).findFirst().map(CallStep::at);
  }

  private Optional<Instant> endedAt() {
    return steps.reversed().stream()
        .filter(
            step ->
                step.is(
                    StepKind.REFUSED,
                    StepKind.SENT_ELSEWHERE,
                    StepKind.ABANDONED,
                    StepKind.DISCONNECTED,
                    StepKind.ENDED))
        .findFirst()
        .map(CallStep::at);
  }

  private boolean answered() {
    return steps.stream().anyMatch(step -> step.is(StepKind.ANSWERED));
  }

  private Outcome outcome() {
    if (steps.stream().anyMatch(CallReckoning::isAgentsAnswer)) {
      return Outcome.BY_AGENT;
    }
    return steps.stream()
        .map(this::end)
        .filter(end -> end != Outcome.OPEN)
        .findFirst()
        .orElse(Outcome.OPEN);
  }

  /** Open after a step that ends nothing. */
  private Outcome end(CallStep step) {
    return switch (step.kind()) {
      case REFUSED -> Outcome.REFUSED;
      case SENT_ELSEWHERE -> Outcome.SENT_ELSEWHERE;
      case DISCONNECTED -> Outcome.DISCONNECTED;
      case ENDED -> answered() ? Outcome.BY_MACHINE : hungUp();
      case ABANDONED -> hungUp();
      case ARRIVED, TRANSFERRED, QUEUED, RINGING, ANSWERED, HELD, RETRIEVED, WRAPPED_UP ->
          Outcome.OPEN;
    };
  }

  private Outcome hungUp() {
    return steps.stream().anyMatch(CallReckoning::reachesDistributor)
        ? Outcome.ABANDONED
        : Outcome.LEFT_IN_MENU;
  }

  /** A call that an agent answered before it came to a queue did not wait for that answer. */
  private Duration untilAnswered() {
    boolean answeredFirst =
        steps.stream()
            .filter(step -> step.is(StepKind.QUEUED) || isAgentsAnswer(step))
            .findFirst()
            .filter(CallReckoning::isAgentsAnswer)
            .isPresent();
    return answeredFirst ? Duration.ZERO : waited();
  }

  /** An open wait has no length yet. */
  private Duration waited() {
    Optional<CallStep> begin =
        steps.stream().filter(step -> step.is(StepKind.QUEUED)).findFirst().or(this::firstRinging);
    return begin
        .flatMap(
            from ->
                steps.stream()
                    .filter(step -> !step.at().isBefore(from.at()) && endsWaiting(step))
                    .findFirst()
                    .map(to -> Duration.between(from.at(), to.at())))
        .orElse(Duration.ZERO);
  }

  /** Ringing is waiting only for who gave up: a call answered without queue waited 0. */
  private Optional<CallStep> firstRinging() {
    return outcome() == Outcome.ABANDONED
        ? steps.stream().filter(step -> step.is(StepKind.RINGING)).findFirst()
        : Optional.empty();
  }

  static boolean endsWaiting(CallStep step) {
    return isAgentsAnswer(step)
        || step.is(
            StepKind.SENT_ELSEWHERE, StepKind.ABANDONED, StepKind.DISCONNECTED, StepKind.ENDED);
  }

  static boolean isAgentsAnswer(CallStep step) {
    return step.is(StepKind.ANSWERED) && step.agent().isPresent();
  }

  private static boolean reachesDistributor(CallStep step) {
    return step.is(StepKind.QUEUED, StepKind.RINGING) || isAgentsAnswer(step);
  }

  private <T> Optional<T> first(Function<CallStep, Optional<T>> fact) {
    return steps.stream().map(fact).flatMap(Optional::stream).findFirst();
  }

  /** Steps by their ids; of two told under one id the earlier counts, whichever came first. */
  private static final class DistinctSteps {
    static List<CallStep> of(Collection<CallStep> steps) {
      Set<String> ids = new HashSet<>();
      return steps.stream().sorted(CallStep.ORDER).filter(step -> ids.add(step.stepId())).toList();
    }
  }
}
