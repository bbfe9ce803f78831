package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PgTickets implements Tickets {
  private final TicketNumbers numbers;

  PgTickets(TicketNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Uni<Void> add(Ticket ticket) {
    return Panache.getSession().chain(session -> session.persist(TicketRow.of(ticket)));
  }

  @Override
  public Uni<Optional<Ticket>> find(TicketId id) {
    return Panache.getSession()
        .chain(session -> session.find(TicketRow.class, id.value()))
        .map(row -> Optional.ofNullable(row).map(TicketRow::ticket));
  }

  @Override
  public Uni<Optional<Ticket>> findToChange(TicketId id) {
    return Panache.getSession()
        .chain(session -> session.find(TicketRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
        .map(row -> Optional.ofNullable(row).map(TicketRow::ticket));
  }

  @Override
  public Uni<Ticket> save(Ticket ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .find(TicketRow.class, ticket.id().value())
                    .invoke(
                        row -> {
                          if (row.version != ticket.version()) {
                            throw new OptimisticLockException("ticket changed meanwhile");
                          }
                          row.take(ticket);
                        })
                    .call(session::flush))
        .map(TicketRow::ticket);
  }

  @Override
  public Uni<String> nextNumber(Instant openedAt) {
    return numbers.next(openedAt);
  }
}
