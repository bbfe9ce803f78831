package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What all acts on an order share: load, compare versions, decide, save, tell. */
@ApplicationScoped
class ChangeOrder {

  /** Which order, as the caller last saw it; who acts, and when. */
  record Act(OrderId id, long version, String by, Instant at) {}

  private final Orders orders;
  private final Outbox outbox;

  ChangeOrder(Orders orders, Outbox outbox) {
    this.orders = orders;
    this.outbox = outbox;
  }

  Uni<OrderOutcome> change(Act act, Function<Order, Uni<Decision>> rule) {
    return orders.find(act.id()).chain(found -> decide(act, rule, found));
  }

  private Uni<OrderOutcome> decide(
      Act act, Function<Order, Uni<Decision>> rule, Optional<StoredOrder> found) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(new OrderOutcome.Unknown());
    }
    if (found.get().version() != act.version()) {
      return Uni.createFrom().item(new OrderOutcome.Stale());
    }
    return rule.apply(found.get().order())
        .chain(
            decision ->
                switch (decision) {
                  case Decision.Becomes becomes ->
                      orders
                          .save(becomes.order())
                          .call(() -> tell(becomes, act.at()))
                          .map(OrderOutcome.Done::new);
                  case Decision.Refused refused -> Uni.createFrom().item(refused.why());
                });
  }

  private Uni<Void> tell(Decision.Becomes becomes, Instant at) {
    String key = becomes.order().request().ticket().value().toString();
    return Multi.createFrom()
        .iterable(becomes.events())
        .onItem()
        .transformToUniAndConcatenate(event -> outbox.append(key, event, at))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
