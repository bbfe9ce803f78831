package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Keeps the persistent deadlines of a clock as the clock is: one for the warning, one when due. */
@ApplicationScoped
public class ClockDeadlines {
  static final String DUE = "clock-due";
  static final String WARNING = "clock-warning";

  private final Deadlines deadlines;

  public ClockDeadlines(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** For a clock that has no deadlines yet: sets them and cancels none. */
  Uni<Void> begin(TicketClock.Open clock, WorkingCalendar calendar, Instant now) {
    Optional<Instant> due = clock.dueAt(calendar);
    Optional<Instant> warn = clock.warnAt(calendar).filter(at -> at.isAfter(now));
    return (due.isPresent() ? keep(DUE, clock, due) : Uni.createFrom().voidItem())
        .chain(() -> warn.isPresent() ? keep(WARNING, clock, warn) : Uni.createFrom().voidItem());
  }

  /** A warning that lies in the past is left out: it was given, or it is too late for it. */
  Uni<Void> follow(TicketClock.Open clock, WorkingCalendar calendar, Instant now) {
    Optional<Instant> due = clock.missedAt().isPresent() ? Optional.empty() : clock.dueAt(calendar);
    Optional<Instant> warn =
        clock.warnAt(calendar).filter(at -> due.isPresent() && at.isAfter(now));
    return keep(DUE, clock, due).chain(() -> keep(WARNING, clock, warn));
  }

  Uni<Void> end(TicketClock clock) {
    return keep(DUE, clock, Optional.empty()).chain(() -> keep(WARNING, clock, Optional.empty()));
  }

  private Uni<Void> keep(String kind, TicketClock clock, Optional<Instant> at) {
    String subject = clock.facts().id().toString();
    return at.isPresent()
        ? deadlines.set(new Deadline(kind, subject, at.get(), clock.facts().code()))
        : deadlines.cancel(kind, subject);
  }
}
