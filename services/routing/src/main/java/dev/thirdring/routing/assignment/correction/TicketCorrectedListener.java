package dev.thirdring.routing.assignment.correction;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.servicelevel.ChangeTier;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TicketCorrectedListener implements EventListener<TicketCorrected> {
  private static final String TIER = "tier";

  private final Tickets tickets;
  private final FollowCorrection follow;
  private final ChangeTier changeTier;

  TicketCorrectedListener(Tickets tickets, FollowCorrection follow, ChangeTier changeTier) {
    this.tickets = tickets;
    this.follow = follow;
    this.changeTier = changeTier;
  }

  @Override
  public Class<TicketCorrected> event() {
    return TicketCorrected.class;
  }

  @Override
  public Uni<Void> on(TicketCorrected corrected, Received received) {
    TicketId id = new TicketId(corrected.ticketId());
    return tickets
        .find(id)
        .map(found -> found.orElseThrow(() -> new RefusedEventException("unknown ticket " + id)))
        .chain(
            was ->
                corrected.changed().equals(List.of(TIER))
                    ? Uni.createFrom().voidItem()
                    : follow(was, corrected))
        .chain(() -> tier(id, corrected));
  }

  private Uni<Void> follow(RoutedTicket was, TicketCorrected corrected) {
    return follow.follow(
        was,
        was.about(corrected.subject(), traits(was.traits(), corrected)),
        new FollowCorrection.Why(
            corrected.correctedBy(), corrected.reason(), corrected.correctedAt()));
  }

  /** The customer's limits from now on; what has passed counts towards them (R5). */
  private Uni<Void> tier(TicketId id, TicketCorrected corrected) {
    return corrected.tier() == null
        ? Uni.createFrom().voidItem()
        : changeTier
            .change(
                id,
                new ChangeTier.Wanted(
                    corrected.tier(), corrected.reason(), corrected.correctedBy()))
            .replaceWithVoid();
  }

  private static Traits traits(Traits was, TicketCorrected corrected) {
    return new Traits(
        corrected.category(),
        corrected.subcategory(),
        corrected.product(),
        corrected.region(),
        corrected.form().name(),
        was.channel(),
        corrected.urgent(),
        corrected.authority(),
        was.language());
  }
}
