package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Order;
import java.util.List;

/** What a use case decided about an order. */
sealed interface Decision {

  /** It becomes this, and these events tell of it. */
  record Becomes(Order order, List<Record> events) implements Decision {}

  record Refused(OrderOutcome why) implements Decision {}

  static Decision becomes(Order order, Record... events) {
    return new Becomes(order, List.of(events));
  }

  static Decision notIn(Order order) {
    return new Refused(new OrderOutcome.NotIn(OrderState.of(order)));
  }

  static Decision forbidden(String why) {
    return new Refused(new OrderOutcome.Forbidden(why));
  }

  static Decision notAllowed(String field, String allowed) {
    return new Refused(OrderOutcome.NotAllowed.at(field, allowed));
  }
}
