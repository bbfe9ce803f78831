package dev.thirdring.routing.workingcalendar;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The calendars that limits are reckoned in. */
public interface Calendars {
  Uni<Optional<WorkingCalendar>> find(String code);

  /** As it was then. */
  default Uni<WorkingCalendar> of(CalendarEdition edition) {
    return of(edition.code());
  }

  /** One that must be there, because a foreign key says so. */
  default Uni<WorkingCalendar> of(String code) {
    return find(code)
        .map(found -> found.orElseThrow(() -> new IllegalStateException("no calendar " + code)));
  }
}
