package dev.thirdring.intake.ticket;

import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Records that the customer heard from the centre: what was arranged, how far it is, or the
 * solution (R2, R5).
 */
@ApplicationScoped
public class InformCustomer {
  private final Catalogs catalogs;
  private final Tickets tickets;
  private final ToldWords toldWords;
  private final Outbox outbox;
  private final Clock clock;

  public InformCustomer(
      Catalogs catalogs, Tickets tickets, ToldWords toldWords, Outbox outbox, Clock clock) {
    this.catalogs = catalogs;
    this.tickets = tickets;
    this.toldWords = toldWords;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<TicketChange> inform(TicketId id, long version, Informing informing) {
    return catalogs
        .current()
        .chain(
            codes ->
                codes
                    .refusal(Catalog.CHANNEL, "channel", Optional.of(informing.channel()))
                    .<Uni<TicketChange>>map(
                        error -> Uni.createFrom().item(new TicketChange.UnknownCode(error)))
                    .orElseGet(() -> found(id, version, informing)));
  }

  private Uni<TicketChange> found(TicketId id, long version, Informing informing) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(ticket -> record(ticket, version, informing))
                    .orElseGet(() -> Uni.createFrom().item(new TicketChange.Unknown())));
  }

  private Uni<TicketChange> record(Ticket ticket, long version, Informing informing) {
    if (ticket.version() != version) {
      return Uni.createFrom().item(new TicketChange.Stale());
    }
    if (ticket.state() instanceof TicketState.Archived filed) {
      return Uni.createFrom().item(TicketChange.Archived.of(filed));
    }
    if (ticket.state() instanceof TicketState.Settled) {
      return Uni.createFrom().item(new TicketChange.NotNow(StateCode.SETTLED));
    }
    Instant now = clock.instant();
    return tickets
        .save(ticket.repliedTo(now))
        .call(
            saved ->
                outbox.append(
                    saved.id().value().toString(),
                    TicketEvents.informed(saved, informing, now),
                    now))
        .call(saved -> toldWords.keep(saved.id(), informing, now))
        .map(TicketChange.Changed::new);
  }
}
