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

/** The head of the business unit, or a delegate, reviews the notice of a written complaint (I4). */
@ApplicationScoped
public class ReviewNotice {
  private final Catalogs catalogs;
  private final Tickets tickets;
  private final Settlements settlements;
  private final Outbox outbox;
  private final Clock clock;

  public ReviewNotice(
      Catalogs catalogs, Tickets tickets, Settlements settlements, Outbox outbox, Clock clock) {
    this.catalogs = catalogs;
    this.tickets = tickets;
    this.settlements = settlements;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<TicketChange> review(TicketId id, long version, NoticeReview review) {
    return catalogs
        .current()
        .chain(
            codes ->
                codes
                    .refusal(Catalog.DEPARTMENT, "department", review.department())
                    .<Uni<TicketChange>>map(
                        error -> Uni.createFrom().item(new TicketChange.UnknownCode(error)))
                    .orElseGet(() -> found(id, version, review)));
  }

  private Uni<TicketChange> found(TicketId id, long version, NoticeReview review) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(ticket -> decide(ticket, version, review))
                    .orElseGet(() -> Uni.createFrom().item(new TicketChange.Unknown())));
  }

  private Uni<TicketChange> decide(Ticket ticket, long version, NoticeReview review) {
    if (ticket.version() != version) {
      return Uni.createFrom().item(new TicketChange.Stale());
    }
    if (ticket.state() instanceof TicketState.Archived filed) {
      return Uni.createFrom().item(TicketChange.Archived.of(filed));
    }
    if (!(ticket.state() instanceof TicketState.AwaitingReview waiting)) {
      return Uni.createFrom().item(new TicketChange.NotNow(StateCode.of(ticket.state())));
    }
    Instant now = clock.instant();
    TicketState next = review.accepted() ? waiting.accept() : waiting.decline(now, review.remark());
    return tickets
        .save(ticket.in(next))
        .call(
            saved ->
                outbox.append(
                    saved.id().value().toString(), TicketEvents.reviewed(saved, review, now), now))
        .call(settlements::announce)
        .map(TicketChange.Changed::new);
  }
}
