package dev.thirdring.routing.unit;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Adds and changes units; the calendar that a unit is given must exist (R9). */
@ApplicationScoped
public class KeepUnits {
  /** Names the deadline at which an inactive unit's open assignments are handed on (R7). */
  public static final String CLOSED_UNIT = "closed-unit";

  private final Calendars calendars;
  private final Deadlines deadlines;
  private final Clock clock;

  public KeepUnits(Calendars calendars, Deadlines deadlines, Clock clock) {
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Empty when the code is taken. */
  @WithTransaction
  public Uni<Optional<Unit>> add(String code, UnitRequest request) {
    return withKnownCalendar(request)
        .chain(() -> UnitRow.<UnitRow>findById(code))
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<Unit>empty());
              }
              UnitRow row = new UnitRow();
              row.code = code;
              row.take(request);
              return row.<UnitRow>persistAndFlush()
                  .call(this::handOn)
                  .map(kept -> Optional.of(kept.toUnit()));
            });
  }

  @WithTransaction
  public Uni<Unit> change(String code, long version, UnitRequest request) {
    if (code.equals(Unit.CENTRE) && Boolean.FALSE.equals(request.active())) {
      throw new ProblemException(
          Problem.invalid("active", "must be true: the centre owns what nobody else owns"));
    }
    return withKnownCalendar(request)
        .chain(() -> UnitRow.<UnitRow>findById(code))
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("unit " + code));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.take(request);
              return row.<UnitRow>persistAndFlush().call(this::handOn).map(UnitRow::toUnit);
            });
  }

  /** Closes or opens a unit that somebody else keeps. Joins the caller's transaction. */
  public Uni<Void> open(String code, boolean active) {
    return UnitRow.<UnitRow>findById(code)
        .chain(
            row -> {
              row.active = active;
              return row.<UnitRow>persistAndFlush();
            })
        .call(this::handOn)
        .replaceWithVoid();
  }

  private Uni<Void> handOn(UnitRow row) {
    return row.active
        ? deadlines.cancel(CLOSED_UNIT, row.code)
        : deadlines.set(new Deadline(CLOSED_UNIT, row.code, clock.instant(), ""));
  }

  private Uni<Void> withKnownCalendar(UnitRequest request) {
    return calendars
        .find(request.calendar())
        .map(
            calendar -> {
              if (calendar.isEmpty()) {
                throw new ProblemException(
                    Problem.invalid("calendar", "must be the code of a calendar, see /calendars"));
              }
              return null;
            });
  }
}
