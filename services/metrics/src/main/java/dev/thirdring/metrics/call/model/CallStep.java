package dev.thirdring.metrics.call.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened to a call.
 *
 * @param stepId tells the step apart from the call's others: the same step twice is one
 * @param line the number that was called
 * @param rings how often it rang before the answer
 * @param announced of a transfer: the next person was told first
 * @param tier of the customer
 * @param centre that the call came to
 * @param caller opaque pseudonym of the customer, never a number
 * @param matter what it was about, as far as calls about the same shall be recognised
 * @param untold what its source cannot tell of any call
 */
public record CallStep(
    String callId,
    String stepId,
    StepKind kind,
    Instant at,
    Optional<String> line,
    Optional<String> callType,
    Optional<String> queue,
    Optional<String> agent,
    Optional<Integer> rings,
    boolean announced,
    Optional<String> tier,
    Optional<String> centre,
    Optional<String> caller,
    Optional<String> matter,
    Set<Untold> untold) {

  public CallStep {
    untold = Set.copyOf(untold);
  }

  /** Of a source that tells all there is. */
  public CallStep(
      String callId,
      String stepId,
      StepKind kind,
      Instant at,
      Optional<String> line,
      Optional<String> callType,
      Optional<String> queue,
      Optional<String> agent,
      Optional<Integer> rings,
      boolean announced,
      Optional<String> tier,
      Optional<String> centre,
      Optional<String> caller,
      Optional<String> matter) {
    this(
        callId, stepId, kind, at, line, callType, queue, agent, rings, announced, tier, centre,
        caller, matter, Set.of());
  }

  static final Comparator<CallStep> ORDER =
      Comparator.comparing(CallStep::at)
          .thenComparing(CallStep::kind)
          .thenComparing(CallStep::stepId);

  boolean is(StepKind... kinds) {
    for (StepKind one : kinds) {
      if (kind == one) {
        return true;
      }
    }
    return false;
  }
}
