package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What happened to every clock, with what had passed by then; only added to (R9). */
public interface ClockLedger {
  Uni<Void> append(LedgerEntry entry);

  /** In the order in which they were added. */
  Uni<List<LedgerEntry>> of(ClockId clock);

  /** Limits and calendars that changed while clocks of a ticket ran. */
  Uni<List<LedgerEntry>> changes(TicketId ticket);
}
