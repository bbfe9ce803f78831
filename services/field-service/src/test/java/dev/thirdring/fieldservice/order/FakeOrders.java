package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class FakeOrders implements Orders {
  private final Map<OrderId, StoredOrder> stored = new LinkedHashMap<>();

  @Override
  public Uni<StoredOrder> add(Order order) {
    return put(new StoredOrder(order, 0));
  }

  @Override
  public Uni<Optional<StoredOrder>> find(OrderId id) {
    return Uni.createFrom().item(Optional.ofNullable(stored.get(id)));
  }

  @Override
  public Uni<Boolean> isOpen(AssignmentId assignment) {
    return Uni.createFrom()
        .item(
            all().stream()
                .anyMatch(
                    order ->
                        order.request().assignment().equals(assignment)
                            && !(order instanceof Order.Completed)));
  }

  @Override
  public Uni<Boolean> isTaken(String engineer, Appointment when, OrderId besides) {
    return Uni.createFrom()
        .item(
            all().stream()
                .filter(order -> !order.id().equals(besides))
                .filter(order -> !(order instanceof Order.Completed))
                .flatMap(order -> order.progress().booking().stream())
                .anyMatch(
                    booking ->
                        booking.engineer().equals(engineer)
                            && booking.appointment().overlaps(when)));
  }

  @Override
  public Uni<StoredOrder> save(Order order) {
    return put(new StoredOrder(order, stored.get(order.id()).version() + 1));
  }

  public List<Order> all() {
    return stored.values().stream().map(StoredOrder::order).toList();
  }

  private Uni<StoredOrder> put(StoredOrder order) {
    stored.put(order.order().id(), order);
    return Uni.createFrom().item(order);
  }
}
