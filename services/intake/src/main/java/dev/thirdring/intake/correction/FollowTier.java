package dev.thirdring.intake.correction;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.intake.correction.model.Correction;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer belongs to another tier now (I7): the tickets that are open follow, and the others
 * hear of it, so that limits are the new tier's (R5). Joins the caller's transaction.
 */
@ApplicationScoped
public class FollowTier {
  static final int BATCH = 50;
  private static final String TIER = "tier";
  private static final String WHY = "客户等级已更改 / The customer belongs to another tier now";

  private final TicketsBehind behind;
  private final Tickets tickets;
  private final Corrections corrections;
  private final Outbox outbox;
  private final Clock clock;

  FollowTier(
      TicketsBehind behind, Tickets tickets, Corrections corrections, Outbox outbox, Clock clock) {
    this.behind = behind;
    this.tickets = tickets;
    this.corrections = corrections;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether there may be more. */
  Uni<Boolean> batch(UUID customer) {
    return behind
        .of(customer, BATCH)
        .call(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(this::follow)
                    .collect()
                    .last())
        .map(all -> all.size() == BATCH);
  }

  private Uni<Void> follow(TicketsBehind.Behind one) {
    return tickets
        .findToChange(new TicketId(one.ticketId()))
        .chain(
            found ->
                found
                    .filter(ticket -> ticket.end().isEmpty())
                    .map(ticket -> follow(ticket, one))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> follow(Ticket ticket, TicketsBehind.Behind one) {
    Instant now = clock.instant();
    Correction.Change change = new Correction.Change(TIER, ticket.tier(), one.tier());
    return tickets
        .save(ticket.ofTier(one.tier()))
        .call(saved -> corrections.keep(saved.id(), List.of(change), WHY, one.by(), now))
        .chain(
            saved ->
                outbox.append(saved.id().value().toString(), event(saved, one.by(), now), now));
  }

  private static TicketCorrected event(Ticket ticket, String by, Instant at) {
    return CorrectTicket.event(ticket, List.of(TIER), WHY, by, at);
  }
}
