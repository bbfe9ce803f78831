package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgTicketClocks implements TicketClocks {
  static final int CLOCKS_MAX = 1_000;

  @Override
  public Uni<Void> add(TicketClock clock) {
    TicketClockRow row = TicketClockRow.of(clock.facts());
    row.take(clock);
    return row.persist().replaceWithVoid();
  }

  @Override
  public Uni<Void> save(TicketClock clock) {
    return row(clock.facts().id())
        .chain(
            row -> {
              row.take(clock);
              return row.persist();
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<TicketClock>> find(ClockId id) {
    return row(id).map(row -> Optional.ofNullable(row).map(TicketClockRow::toClock));
  }

  @Override
  public Uni<List<TicketClock>> of(TicketId ticket) {
    return TicketClockRow.<TicketClockRow>find(
            "ticketId", Sort.by("startedAt").and("code").and("id"), ticket.value())
        .page(0, CLOCKS_MAX)
        .list()
        .map(rows -> rows.stream().map(TicketClockRow::toClock).toList());
  }

  private static Uni<TicketClockRow> row(ClockId id) {
    return TicketClockRow.findById(id.value());
  }
}
