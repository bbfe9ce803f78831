package dev.thirdring.fieldservice.order;

import dev.thirdring.platform.http.FieldProblem;
import java.util.List;

/** What came of an act on an order. */
sealed interface OrderOutcome {
  record Done(StoredOrder stored) implements OrderOutcome {}

  record Unknown() implements OrderOutcome {}

  record Stale() implements OrderOutcome {}

  record NotIn(OrderState state) implements OrderOutcome {}

  /** It is somebody else's to do. */
  record Forbidden(String why) implements OrderOutcome {}

  record NotAllowed(List<FieldProblem> errors) implements OrderOutcome {
    static NotAllowed at(String field, String allowed) {
      return new NotAllowed(List.of(new FieldProblem(field, allowed)));
    }
  }

  /** The engineer has another appointment then (V7). */
  record EngineerTaken() implements OrderOutcome {}
}
