package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.catalog.Catalog;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.Preparation;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The engineer who goes confirms the whole checklist before leaving (V2). */
@ApplicationScoped
class PrepareVisit {
  private final ChangeOrder changeOrder;
  private final Catalog catalog;

  PrepareVisit(ChangeOrder changeOrder, Catalog catalog) {
    this.changeOrder = changeOrder;
    this.catalog = catalog;
  }

  @WithTransaction
  Uni<OrderOutcome> prepare(ChangeOrder.Act act, Set<String> confirmed) {
    Preparation preparation = new Preparation(confirmed, act.at());
    return changeOrder.change(
        act,
        order ->
            catalog
                .codes(Catalog.CHECKLIST_ITEM)
                .map(checklist -> decide(act, order, preparation, checklist)));
  }

  private static Decision decide(
      ChangeOrder.Act act, Order order, Preparation preparation, Set<String> checklist) {
    if (!(order instanceof Order.Booked booked)) {
      return Decision.notIn(order);
    }
    if (!order.progress().isGoing(act.by())) {
      return Decision.forbidden("Only the engineer who goes confirms the checklist.");
    }
    if (!checklist.containsAll(preparation.confirmed())) {
      return Decision.notAllowed("confirmed", "must hold only " + String.join(", ", checklist));
    }
    return booked
        .prepare(preparation, checklist)
        .map(prepared -> Decision.becomes(prepared))
        .orElseGet(
            () ->
                Decision.notAllowed(
                    "confirmed",
                    "must also hold " + String.join(", ", preparation.missing(checklist))));
  }
}
