package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
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
  public Uni<Void> add(TicketClock clock, WorkingCalendar calendar) {
    TicketClockRow row = new TicketClockRow();
    row.id = clock.facts().id().value();
    row.take(clock, calendar);
    return row.persist().replaceWithVoid();
  }

  @Override
  public Uni<Void> save(TicketClock clock, WorkingCalendar calendar) {
    return row(clock.facts().id())
        .chain(
            row -> {
              row.take(clock, calendar);
              return row.persist();
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> warned(ClockId id, String step) {
    return row(id)
        .map(
            row -> {
              List<String> given = List.of(row.warned.split(","));
              if (given.contains(step)) {
                return false;
              }
              row.warned = row.warned.isEmpty() ? step : row.warned + "," + step;
              return true;
            });
  }

  @Override
  public Uni<Void> handedOn(ClockId id) {
    return row(id).invoke(row -> row.handedOn = true).replaceWithVoid();
  }

  @Override
  public Uni<Optional<TicketClock.Ended>> lastHandedOn(TicketId ticket, String code) {
    return TicketClockRow.<TicketClockRow>find(
            "ticketId = ?1 and code = ?2 and stoppedAt is not null",
            Sort.descending("stoppedAt", "id"),
            ticket.value(),
            code)
        .firstResult()
        .map(
            row ->
                Optional.ofNullable(row)
                    .filter(last -> last.handedOn && last.missedAt == null)
                    .map(last -> (TicketClock.Ended) last.toClock()));
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
