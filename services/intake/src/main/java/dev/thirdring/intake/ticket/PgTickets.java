package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.sql.PlainStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PgTickets implements Tickets {
  private static final PlainStatement ADD =
      PlainStatement.of(
          """
          insert into ticket (id, version, number, state, form, channel, category, subcategory, product, region,
            subject, body, urgent, authority, wish, tier, customer_id, responsible, received_at, opened_at,
            contact_ended_at, promised_reply_at, settled_at, customer_accepts, result, reopened)
          values ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, 0)
          """);
  private final TicketNumbers numbers;

  PgTickets(TicketNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Uni<Void> add(Ticket ticket) {
    TicketRow row = TicketRow.of(ticket);
    return ADD.update(
            row.id,
            row.number,
            row.state.name(),
            row.form.name(),
            row.channel,
            row.category,
            row.subcategory,
            row.product,
            row.region,
            row.subject,
            row.body,
            row.urgent,
            row.authority,
            row.wish,
            row.tier,
            row.customerId,
            row.responsible,
            row.receivedAt,
            row.openedAt,
            row.contactEndedAt,
            row.promisedReplyAt,
            row.settledAt,
            row.customerAccepts,
            row.result)
        .replaceWithVoid();
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
