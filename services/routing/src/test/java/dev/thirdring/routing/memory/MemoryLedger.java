package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.servicelevel.ClockLedger;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Entries in the order in which they came. */
public final class MemoryLedger implements ClockLedger {
  public final List<LedgerEntry> all = new ArrayList<>();

  @Override
  public Uni<Void> append(LedgerEntry entry) {
    return Uni.createFrom().voidItem().invoke(() -> all.add(entry));
  }

  @Override
  public Uni<List<LedgerEntry>> of(ClockId clock) {
    return item(all.stream().filter(entry -> entry.clock().equals(clock)).toList());
  }

  @Override
  public Uni<List<LedgerEntry>> changes(TicketId ticket) {
    return item(List.of());
  }
}
