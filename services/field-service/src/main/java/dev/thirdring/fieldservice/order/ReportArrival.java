package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Arrival;
import dev.thirdring.fieldservice.order.model.Order;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The engineer reports to the responsible person on site (V3). */
@ApplicationScoped
class ReportArrival {
  private final ChangeOrder changeOrder;

  ReportArrival(ChangeOrder changeOrder) {
    this.changeOrder = changeOrder;
  }

  @WithTransaction
  Uni<OrderOutcome> arrive(ChangeOrder.Act act, Arrival arrival) {
    return changeOrder.change(act, order -> Uni.createFrom().item(decide(act, order, arrival)));
  }

  private static Decision decide(ChangeOrder.Act act, Order order, Arrival arrival) {
    if (!(order instanceof Order.Prepared prepared)) {
      return Decision.notIn(order);
    }
    if (!order.progress().isGoing(act.by())) {
      return Decision.forbidden("Only the engineer who goes reports the arrival.");
    }
    if (arrival.at().isAfter(act.at()) || arrival.at().isBefore(prepared.preparation().at())) {
      return Decision.notAllowed(
          "arrivedAt", "must be after " + prepared.preparation().at() + ", not in the future");
    }
    return Decision.becomes(prepared.arrive(arrival));
  }
}
