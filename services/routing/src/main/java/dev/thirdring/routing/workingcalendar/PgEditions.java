package dev.thirdring.routing.workingcalendar;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import dev.thirdring.routing.workingcalendar.model.CalendarSheet;
import dev.thirdring.routing.workingcalendar.model.SheetDay;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Calendars as they were. What never changes may be kept as long as there is room. */
@ApplicationScoped
class PgEditions {
  private static final int KEPT_MAX = 500;
  private static final int WEEK = 7;

  private final Map<CalendarEdition, WorkingCalendar> kept = new ConcurrentHashMap<>();

  Uni<Optional<WorkingCalendar>> find(CalendarEdition edition) {
    WorkingCalendar known = kept.get(edition);
    return known != null
        ? Uni.createFrom().item(Optional.of(known))
        : read(edition).invoke(found -> found.ifPresent(calendar -> keep(edition, calendar)));
  }

  private void keep(CalendarEdition edition, WorkingCalendar calendar) {
    if (kept.size() >= KEPT_MAX) {
      kept.clear();
    }
    kept.put(edition, calendar);
  }

  /** Remembers the calendar as it is now, after the change is flushed. */
  Uni<Void> write(String code) {
    return insert(
            """
            insert into calendar_edition
            select code, version, zone, monday, tuesday, wednesday, thursday, friday, saturday, sunday
            from working_calendar where code = ?1 on conflict do nothing
            """,
            code)
        .chain(
            () ->
                insert(
                    """
                    insert into calendar_edition_day
                    select d.calendar_code, c.version, d.day, d.working, d.hours
                    from calendar_day d join working_calendar c on c.code = d.calendar_code
                    where c.code = ?1 on conflict do nothing
                    """,
                    code));
  }

  private static Uni<Void> insert(String statement, String code) {
    return Panache.getSession()
        .chain(
            session -> session.createNativeQuery(statement).setParameter(1, code).executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Optional<WorkingCalendar>> read(CalendarEdition edition) {
    return select(
            """
            select zone, monday, tuesday, wednesday, thursday, friday, saturday, sunday
            from calendar_edition where calendar_code = ?1 and version = ?2
            """,
            edition)
        .chain(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : days(edition)
                        .map(days -> Optional.of(sheet(edition, rows.getFirst(), days))));
  }

  private static Uni<List<SheetDay>> days(CalendarEdition edition) {
    return select(
            """
            select day, working, hours from calendar_edition_day
            where calendar_code = ?1 and version = ?2 order by day
            """,
            edition)
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new SheetDay(
                                (LocalDate) row[0],
                                (Boolean) row[1],
                                Optional.ofNullable((String) row[2]),
                                "",
                                ""))
                    .toList());
  }

  private static WorkingCalendar sheet(CalendarEdition edition, Object[] row, List<SheetDay> days) {
    List<String> week = Arrays.stream(row, 1, WEEK + 1).map(String.class::cast).toList();
    return new CalendarSheet(edition.code(), edition.version(), (String) row[0], week, days)
        .toCalendar();
  }

  private static Uni<List<Object[]>> select(String query, CalendarEdition edition) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(query, Object[].class)
                    .setParameter(1, edition.code())
                    .setParameter(2, edition.version())
                    .getResultList());
  }
}
