package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * The customer of a ticket belongs to another tier now (R5): its open clocks get that tier's
 * limits, and what has passed counts towards them.
 */
@ApplicationScoped
public class ChangeTier {
  private final Tickets tickets;
  private final TicketClocks clocks;
  private final ServiceLevels levels;
  private final Calendars calendars;
  private final KeepClock keep;
  private final Clock clock;

  public ChangeTier(
      Tickets tickets,
      TicketClocks clocks,
      ServiceLevels levels,
      Calendars calendars,
      KeepClock keep,
      Clock clock) {
    this.tickets = tickets;
    this.clocks = clocks;
    this.levels = levels;
    this.calendars = calendars;
    this.keep = keep;
    this.clock = clock;
  }

  /** Who wants it, and why. */
  public record Wanted(String tier, String reason, String by) {}

  /** False when there is no such ticket. */
  @WithTransaction
  public Uni<Boolean> change(TicketId ticket, Wanted wanted) {
    return tickets
        .tier(ticket, wanted.tier())
        .chain(
            known ->
                known
                    ? clocks.openOf(ticket).chain(all -> follow(all, wanted)).replaceWith(true)
                    : Uni.createFrom().item(false));
  }

  private Uni<Void> follow(List<TicketClock.Open> all, Wanted wanted) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(
            open ->
                levels
                    .of(open.facts().code(), wanted.tier())
                    .chain(
                        level ->
                            level.isEmpty()
                                    || level.get().tier().equals(open.facts().level().tier())
                                ? Uni.createFrom().voidItem()
                                : under(open, level.get(), wanted)))
        .collect()
        .last();
  }

  private Uni<Void> under(TicketClock.Open open, ServiceLevel level, Wanted wanted) {
    ServiceLevel kept = open.facts().ownLimit() ? level.withLimit(open.ledger().limit()) : level;
    LedgerEntry.Turn turn =
        new LedgerEntry.Turn(
            LedgerEntry.Kind.LIMIT_CHANGED,
            clock.instant(),
            wanted.by(),
            wanted.tier() + ": " + PauseText.oneLine(wanted.reason()));
    return calendars
        .of(open.facts().calendar())
        .chain(calendar -> keep.change(open, open.under(kept), turn, calendar));
  }
}
