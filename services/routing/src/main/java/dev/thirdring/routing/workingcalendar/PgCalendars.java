package dev.thirdring.routing.workingcalendar;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import dev.thirdring.routing.workingcalendar.model.CalendarSheet;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads calendars in the caller's session and keeps them for a moment. */
@ApplicationScoped
class PgCalendars implements Calendars {
  static final Duration KEPT_FOR = Duration.ofSeconds(10);

  private final PgEditions editions;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  PgCalendars(PgEditions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  private record Kept(WorkingCalendar calendar, Instant until) {}

  @Override
  public Uni<Optional<WorkingCalendar>> find(String code) {
    Kept fresh = kept.get(code);
    if (fresh != null && clock.instant().isBefore(fresh.until())) {
      return Uni.createFrom().item(Optional.of(fresh.calendar()));
    }
    return sheet(code)
        .map(
            sheet -> {
              Optional<WorkingCalendar> calendar = sheet.map(CalendarSheet::toCalendar);
              calendar.ifPresent(
                  read -> kept.put(code, new Kept(read, clock.instant().plus(KEPT_FOR))));
              return calendar;
            });
  }

  @Override
  public Uni<WorkingCalendar> of(CalendarEdition edition) {
    return editions
        .find(edition)
        .chain(
            found ->
                found
                    .map(calendar -> Uni.createFrom().item(calendar))
                    .orElseGet(() -> of(edition.code())));
  }

  /** After a change is committed. */
  void forget(String code) {
    kept.remove(code);
  }

  static Uni<Optional<CalendarSheet>> sheet(String code) {
    return CalendarRow.<CalendarRow>findById(code)
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(Optional.empty())
                    : days(code).map(days -> Optional.of(sheet(row, days))));
  }

  static CalendarSheet sheet(CalendarRow row, List<CalendarDayRow> days) {
    return new CalendarSheet(
        row.code,
        row.version,
        row.zone,
        row.week(),
        days.stream().map(CalendarDayRow::toDay).toList());
  }

  static Uni<List<CalendarDayRow>> days(String code) {
    return CalendarDayRow.<CalendarDayRow>find("calendarCode", Sort.by("day"), code)
        .page(0, WorkingCalendar.SPECIAL_DAYS_MAX)
        .list();
  }
}
