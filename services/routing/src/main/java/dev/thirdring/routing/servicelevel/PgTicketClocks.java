package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class PgTicketClocks implements TicketClocks {
  static final int MISSED_MAX = 200;
  private static final Sort IN_ORDER = Sort.by("startedAt").and("id");
  private static final Sort NEWEST_FIRST = Sort.descending("startedAt", "id");

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
  public Uni<List<TicketClock.Open>> openOf(TicketId ticket) {
    return TicketClockRow.<TicketClockRow>list(
            "ticketId = ?1 and stoppedAt is null", IN_ORDER, ticket.value())
        .map(rows -> rows.stream().map(row -> (TicketClock.Open) row.toClock()).toList());
  }

  @Override
  public Uni<List<TicketClock>> missedOf(TicketId ticket, String code) {
    return some(
        TicketClockRow.find(
            "ticketId = ?1 and code = ?2 and missedAt is not null",
            NEWEST_FIRST,
            ticket.value(),
            code),
        MISSED_MAX);
  }

  @Override
  public Uni<List<TicketClock>> page(Which which, Cursor after, int size) {
    Parameters values = of(which).and("at", after.at()).and("id", after.id());
    return some(
        TicketClockRow.find(
            query(which) + " and startedAt <= :at and (startedAt < :at or id < :id)",
            NEWEST_FIRST,
            values),
        size);
  }

  @Override
  public Uni<Boolean> concerns(TicketId ticket, Set<String> units) {
    return units.isEmpty()
        ? Uni.createFrom().item(false)
        : TicketClockRow.count("ticketId = ?1 and responsible in ?2", ticket.value(), units)
            .map(many -> many > 0);
  }

  private static String query(Which which) {
    return "ticketId = :ticket" + (which.units().isPresent() ? " and responsible in :units" : "");
  }

  private static Parameters of(Which which) {
    Parameters values = Parameters.with("ticket", which.ticket().value());
    which.units().ifPresent(units -> values.and("units", units));
    return values;
  }

  private static Uni<List<TicketClock>> some(PanacheQuery<TicketClockRow> wanted, int size) {
    return wanted
        .page(0, size)
        .list()
        .map(rows -> rows.stream().map(TicketClockRow::toClock).toList());
  }

  private static Uni<TicketClockRow> row(ClockId id) {
    return TicketClockRow.findById(id.value());
  }
}
