package dev.thirdring.metrics.callsheet.model;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import dev.thirdring.metrics.call.model.Untold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call as one row.
 *
 * @param arrivedAt when the exchange took it
 * @param times from then on
 * @param about what else is known
 * @param announced the agent handed the caller on: to somebody who was told first, or not
 * @param untold what the sheet has no column or word for
 */
public record SheetCall(
    String callId,
    Instant arrivedAt,
    Ending ending,
    Times times,
    About about,
    Optional<Boolean> announced,
    Set<Untold> untold) {

  /**
   * Moments, as far as they are known.
   *
   * @param held of the talk; where in it does not matter to any figure
   */
  public record Times(
      Optional<Instant> queuedAt,
      Optional<Instant> answeredAt,
      Optional<Instant> endedAt,
      Optional<Instant> wrappedUpAt,
      Duration held) {}

  /** Whose call it was, and who took it. */
  public record About(
      Optional<String> line,
      Optional<String> callType,
      Optional<String> queue,
      Optional<String> agent,
      Optional<Integer> rings,
      Optional<String> tier,
      Optional<String> centre,
      Optional<String> caller,
      Optional<String> matter) {}

  /** The steps it stands for. Their ids are the same whenever the row comes. */
  public List<CallStep> steps() {
    List<CallStep> steps = new ArrayList<>();
    steps.add(step(StepKind.ARRIVED, arrivedAt));
    times.queuedAt().ifPresent(at -> steps.add(step(StepKind.QUEUED, at)));
    times.answeredAt().ifPresent(at -> steps.add(step(StepKind.ANSWERED, at)));
    times
        .answeredAt()
        .filter(at -> !times.held().isZero())
        .ifPresent(
            at -> {
              steps.add(step(StepKind.HELD, at));
              steps.add(step(StepKind.RETRIEVED, at.plus(times.held())));
            });
    steps.add(step(end(), times.endedAt().orElse(arrivedAt)));
    times.wrappedUpAt().ifPresent(at -> steps.add(step(StepKind.WRAPPED_UP, at)));
    return steps;
  }

  private StepKind end() {
    return switch (ending) {
      case ANSWERED -> announced.isPresent() ? StepKind.TRANSFERRED : StepKind.ENDED;
      case SELF_SERVICE, LEFT_IN_MENU -> StepKind.ENDED;
      case ABANDONED -> StepKind.ABANDONED;
      case REFUSED -> StepKind.REFUSED;
      case SENT_ELSEWHERE -> StepKind.SENT_ELSEWHERE;
      case DISCONNECTED -> StepKind.DISCONNECTED;
    };
  }

  private CallStep step(StepKind kind, Instant at) {
    boolean answer = kind == StepKind.ANSWERED;
    return new CallStep(
        callId,
        "row-" + kind.name(),
        kind,
        at,
        about.line(),
        about.callType(),
        about.queue(),
        ending == Ending.ANSWERED && isAgents(kind) ? about.agent() : Optional.empty(),
        answer ? about.rings() : Optional.empty(),
        kind == StepKind.TRANSFERRED && announced.orElse(false),
        about.tier(),
        about.centre(),
        about.caller(),
        about.matter(),
        untold);
  }

  private static boolean isAgents(StepKind kind) {
    return kind != StepKind.ARRIVED && kind != StepKind.QUEUED;
  }
}
