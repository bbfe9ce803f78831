package dev.thirdring.routing.workingcalendar;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows and changes calendars (R9). What cannot be reckoned with is refused, not stored. */
@ApplicationScoped
public class KeepCalendars {
  static final int CALENDARS_MAX = 200;

  private final PgCalendars calendars;
  private final PgEditions editions;

  KeepCalendars(PgCalendars calendars, PgEditions editions) {
    this.calendars = calendars;
    this.editions = editions;
  }

  @WithSession
  public Uni<List<CalendarView>> all() {
    return CalendarRow.<CalendarRow>findAll(Sort.by("code"))
        .page(0, CALENDARS_MAX)
        .list()
        .map(rows -> rows.stream().map(row -> CalendarView.of(row, null)).toList());
  }

  @WithSession
  public Uni<CalendarView> one(String code) {
    return known(code, LockModeType.NONE).chain(KeepCalendars::view);
  }

  /** Empty when the code is taken. Joins the caller's transaction. */
  public Uni<Optional<CalendarView>> add(String code, CalendarRequest request) {
    return CalendarRow.<CalendarRow>findById(code)
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<CalendarView>empty());
              }
              CalendarRow row = new CalendarRow();
              row.code = code;
              row.take(request);
              refuseUnusable(row, List.of(), "week");
              return row.<CalendarRow>persistAndFlush()
                  .call(() -> editions.write(code))
                  .map(kept -> Optional.of(CalendarView.of(kept, List.of())));
            });
  }

  public Uni<CalendarView> change(String code, long version, CalendarRequest request) {
    return changing(
        code,
        version,
        "week",
        row -> {
          row.take(request);
          return Uni.createFrom().voidItem();
        });
  }

  public Uni<CalendarView> setDay(String code, long version, LocalDate date, DayRequest request) {
    return changing(
        code,
        version,
        "hours",
        row ->
            CalendarDayRow.<CalendarDayRow>findById(new CalendarDayKey(code, date))
                .chain(
                    found -> {
                      CalendarDayRow day = found == null ? new CalendarDayRow() : found;
                      day.calendarCode = code;
                      day.day = date;
                      day.working = request.working();
                      day.hours = ownHours(request);
                      day.nameZh = Optional.ofNullable(request.nameZh()).orElse("");
                      day.nameEn = Optional.ofNullable(request.nameEn()).orElse("");
                      return day.persist();
                    })
                .replaceWithVoid());
  }

  public Uni<CalendarView> clearDay(String code, long version, LocalDate date) {
    return changing(
        code,
        version,
        "date",
        row ->
            CalendarDayRow.deleteById(new CalendarDayKey(code, date))
                .invoke(
                    found -> {
                      if (!found) {
                        throw new ProblemException(Problem.notFound("special day " + date));
                      }
                    })
                .replaceWithVoid());
  }

  /** The calendar's version grows with every change of its days too. */
  private Uni<CalendarView> changing(
      String code, long version, String field, Function<CalendarRow, Uni<Void>> change) {
    return Panache.withTransaction(
            () ->
                known(code, LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                    .invoke(row -> refuseStale(row, version + 1))
                    .call(row -> change.apply(row).chain(() -> row.flush()))
                    .chain(
                        row ->
                            PgCalendars.days(code)
                                .invoke(days -> refuseUnusable(row, days, field))
                                .call(() -> editions.write(code))
                                .map(days -> CalendarView.of(row, days))))
        .invoke(changed -> calendars.forget(code));
  }

  private static String ownHours(DayRequest request) {
    return Optional.ofNullable(request.hours())
        .map(String::strip)
        .filter(hours -> request.working() && !hours.isEmpty())
        .orElse(null);
  }

  private static void refuseStale(CalendarRow row, long wanted) {
    if (row.version != wanted) {
      throw new ProblemException(Problem.stale());
    }
  }

  private static void refuseUnusable(CalendarRow row, List<CalendarDayRow> days, String field) {
    try {
      PgCalendars.sheet(row, days).toCalendar();
    } catch (IllegalArgumentException unusable) {
      throw new ProblemException(Problem.invalid(field, unusable.getMessage()));
    }
  }

  private static Uni<CalendarView> view(CalendarRow row) {
    return PgCalendars.days(row.code).map(days -> CalendarView.of(row, days));
  }

  private static Uni<CalendarRow> known(String code, LockModeType lock) {
    return CalendarRow.<CalendarRow>findById(code, lock)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("calendar " + code));
              }
              return row;
            });
  }
}
