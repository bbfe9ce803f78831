package dev.thirdring.metrics.call.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

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
    Optional<String> matter) {

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
