package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What use cases need from storage. */
public interface Orders {
  Uni<StoredOrder> add(Order order);

  Uni<Optional<StoredOrder>> find(OrderId id);

  /** Whether an order of this assignment is not completed yet. */
  Uni<Boolean> isOpen(AssignmentId assignment);

  /**
   * Whether the engineer has another order at this time. Nobody else's booking of this engineer
   * comes between until the transaction ends.
   */
  Uni<Boolean> isTaken(String engineer, Appointment when, OrderId besides);

  /**
   * Replaces what is stored under the same id; fails when somebody else did so meanwhile, and with
   * {@link OverlapException} when the engineer has another appointment then.
   */
  Uni<StoredOrder> save(Order order);
}
