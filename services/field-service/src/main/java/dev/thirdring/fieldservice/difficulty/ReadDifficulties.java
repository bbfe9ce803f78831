package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.order.Orders;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Field supervisors read the difficulties of all orders, engineers those of their own. */
@ApplicationScoped
class ReadDifficulties {
  private final Difficulties difficulties;
  private final Orders orders;

  ReadDifficulties(Difficulties difficulties, Orders orders) {
    this.difficulties = difficulties;
    this.orders = orders;
  }

  Uni<List<StoredDifficulty>> of(OrderId order, Actor reader) {
    return orders
        .find(order)
        .chain(
            found -> {
              if (found.isEmpty()) {
                throw new ProblemException(Problem.notFound("No order has this id"));
              }
              boolean mayRead =
                  reader.is(Roles.FIELD_SUPERVISOR)
                      || found.get().order().progress().isGoing(reader.name());
              if (!mayRead) {
                throw new ProblemException(Problem.forbidden("This is another engineer's order."));
              }
              return difficulties.ofOrder(order);
            });
  }
}
