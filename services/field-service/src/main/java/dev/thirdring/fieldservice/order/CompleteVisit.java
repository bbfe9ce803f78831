package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Completion;
import dev.thirdring.fieldservice.order.model.Order;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The engineer reports the departure, with the office's consent, and what was done (V3, V6). */
@ApplicationScoped
class CompleteVisit {
  private final ChangeOrder changeOrder;

  CompleteVisit(ChangeOrder changeOrder) {
    this.changeOrder = changeOrder;
  }

  @WithTransaction
  Uni<OrderOutcome> complete(ChangeOrder.Act act, Completion completion) {
    return changeOrder.change(act, order -> Uni.createFrom().item(decide(act, order, completion)));
  }

  private static Decision decide(ChangeOrder.Act act, Order order, Completion completion) {
    if (!(order instanceof Order.OnSite onSite)) {
      return Decision.notIn(order);
    }
    if (!order.progress().isGoing(act.by())) {
      return Decision.forbidden("Only the engineer who goes completes the visit.");
    }
    if (completion.consentedBy().equals(act.by())) {
      return Decision.notAllowed("returnConsentedBy", "must be somebody else in the office");
    }
    if (completion.at().isAfter(act.at())) {
      return Decision.notAllowed("departedAt", "must not be in the future");
    }
    return onSite
        .complete(completion)
        .map(completed -> Decision.becomes(completed, OrderEvents.completed(completed)))
        .orElseGet(
            () ->
                Decision.notAllowed(
                    "departedAt", "must not be before the arrival at " + onSite.arrival().at()));
  }
}
