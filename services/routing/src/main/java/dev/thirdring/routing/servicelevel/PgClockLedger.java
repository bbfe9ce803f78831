package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgClockLedger implements ClockLedger {
  static final int ENTRIES_MAX = 5_000;

  @Override
  public Uni<Void> append(LedgerEntry entry) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into clock_entry (clock_id, seq, kind, at, made_by, why, time_limit,
                          calendar_code, calendar_version, counted, worked, due_at)
                        select cast(?1 as uuid), coalesce(max(seq), 0) + 1, cast(?2 as text),
                          cast(?3 as timestamptz), cast(?4 as text), cast(?5 as text),
                          cast(?6 as text), cast(?7 as text), cast(?8 as bigint),
                          cast(?9 as text), cast(?10 as text), cast(nullif(?11, '') as timestamptz)
                        from clock_entry where clock_id = ?1
                        """)
                    .setParameter(1, entry.clock().value())
                    .setParameter(2, entry.turn().kind().name())
                    .setParameter(3, entry.turn().at())
                    .setParameter(4, entry.turn().by())
                    .setParameter(5, entry.turn().why())
                    .setParameter(6, entry.limit().toString())
                    .setParameter(7, entry.calendar().code())
                    .setParameter(8, entry.calendar().version())
                    .setParameter(9, entry.counted().toString())
                    .setParameter(10, entry.worked().toString())
                    .setParameter(11, entry.dueAt().map(Instant::toString).orElse(""))
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<LedgerEntry>> of(ClockId clock) {
    return list(
        """
        select clock_id, kind, at, made_by, why, time_limit, calendar_code, calendar_version,
          counted, worked, due_at
        from clock_entry where clock_id = ?1 order by seq
        """,
        clock.value());
  }

  @Override
  public Uni<List<LedgerEntry>> changes(TicketId ticket) {
    return list(
        """
        select e.clock_id, e.kind, e.at, e.made_by, e.why, e.time_limit, e.calendar_code,
          e.calendar_version, e.counted, e.worked, e.due_at
        from clock_entry e join ticket_clock c on c.id = e.clock_id
        where c.ticket_id = ?1 and e.kind in ('LIMIT_CHANGED', 'CALENDAR_CHANGED')
        order by e.clock_id, e.seq
        """,
        ticket.value());
  }

  private static Uni<List<LedgerEntry>> list(String query, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(query, Object[].class)
                    .setParameter(1, id)
                    .setMaxResults(ENTRIES_MAX)
                    .getResultList())
        .map(rows -> rows.stream().map(PgClockLedger::entry).toList());
  }

  private static LedgerEntry entry(Object[] row) {
    return new LedgerEntry(
        new ClockId((UUID) row[0]),
        new LedgerEntry.Turn(
            LedgerEntry.Kind.valueOf((String) row[1]),
            instant(row[2]),
            (String) row[3],
            (String) row[4]),
        TimeLimit.parse((String) row[5]),
        new CalendarEdition((String) row[6], ((Number) row[7]).longValue()),
        Duration.parse((String) row[8]),
        Duration.parse((String) row[9]),
        Optional.ofNullable(row[10]).map(PgClockLedger::instant));
  }

  private static Instant instant(Object value) {
    return value instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) value;
  }
}
