package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.CallStep;
import java.util.List;
import java.util.Optional;

/**
 * What new steps made of a call.
 *
 * @param before as its steps told it until now; absent for a call that was not known
 * @param steps all that are known of it now, in no order
 */
public record CallChange(
    String callId, Optional<Call> before, Optional<Call> after, List<CallStep> steps) {
  public CallChange {
    steps = List.copyOf(steps);
  }
}
