package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

@ApplicationScoped
class PgOrders implements Orders {
  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String TAKEN =
      """
      select exists (select 1 from service_order
        where engineer = :engineer and id <> :besides
          and state in ('BOOKED', 'PREPARED', 'ON_SITE')
          and tstzrange(starts_at, ends_at) && tstzrange(:from, :to))
      """;

  @Override
  public Uni<StoredOrder> add(Order order) {
    OrderRow row = OrderRow.of(order);
    return Panache.getSession()
        .chain(session -> session.persist(row).call(session::flush))
        .map(done -> row.stored());
  }

  @Override
  public Uni<Optional<StoredOrder>> find(OrderId id) {
    return row(id).map(row -> Optional.ofNullable(row).map(OrderRow::stored));
  }

  @Override
  public Uni<Boolean> isOpen(AssignmentId assignment) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from OrderRow where assignmentId = :assignment"
                            + " and state <> COMPLETED",
                        Long.class)
                    .setParameter("assignment", assignment.value())
                    .getSingleResult())
        .map(number -> number > 0);
  }

  @Override
  public Uni<Boolean> isTaken(String engineer, Appointment when, OrderId besides) {
    return lock(engineer)
        .chain(Panache::getSession)
        .chain(
            session ->
                session
                    .createNativeQuery(TAKEN, Boolean.class)
                    .setParameter("engineer", engineer)
                    .setParameter("besides", besides.value())
                    .setParameter("from", when.startsAt())
                    .setParameter("to", when.endsAt())
                    .getSingleResult());
  }

  /** Bookings of one engineer wait for each other here, instead of failing at the constraint. */
  private static Uni<Void> lock(String engineer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select code from engineer where code = :engineer for no key update",
                        String.class)
                    .setParameter("engineer", engineer)
                    .getSingleResultOrNull())
        .replaceWithVoid();
  }

  @Override
  public Uni<StoredOrder> save(Order order) {
    return row(order.id())
        .invoke(row -> row.take(order))
        .call(() -> Panache.getSession().chain(session -> session.flush()))
        .onFailure(PgOrders::isOverlap)
        .transform(OverlapException::new)
        .map(OrderRow::stored);
  }

  private static Uni<OrderRow> row(OrderId id) {
    return Panache.getSession().chain(session -> session.find(OrderRow.class, id.value()));
  }

  private static boolean isOverlap(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && EXCLUSION_VIOLATION.equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
