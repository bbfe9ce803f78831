package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.Pause;
import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.LedgerEntry.Kind;
import dev.thirdring.routing.servicelevel.model.LedgerEntry.Turn;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Stores a turn of a clock: the clock, its ledger and its deadlines, all or nothing (R9). Joins the
 * caller's transaction.
 */
@ApplicationScoped
public class KeepClock {
  static final String THE_CLOCK = "clock";

  private final TicketClocks clocks;
  private final ClockLedger ledger;
  private final ClockDeadlines deadlines;
  private final Clock clock;

  public KeepClock(TicketClocks clocks, ClockLedger ledger, ClockDeadlines deadlines, Clock clock) {
    this.clocks = clocks;
    this.ledger = ledger;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * One that was not there before.
   *
   * @param started as it is now, standing still perhaps
   * @param running as it was in its first moment
   */
  Uni<Void> begin(TicketClock.Open started, TicketClock.Open running, WorkingCalendar calendar) {
    Turn start = new Turn(Kind.STARTED, started.startedAt(), THE_CLOCK, "");
    return clocks
        .add(started, calendar)
        .chain(() -> ledger.append(LedgerEntry.of(running, start, calendar)))
        .chain(
            () ->
                started.ledger() instanceof StoppableClock.Stopped
                    ? ledger.append(LedgerEntry.of(started, stand(started), calendar))
                    : Uni.createFrom().voidItem())
        .chain(() -> deadlines.begin(started, calendar, clock.instant()));
  }

  /** It stands still, or goes on. */
  Uni<Void> follow(TicketClock.Open changed, WorkingCalendar calendar) {
    return turn(changed, stand(changed), calendar);
  }

  /** Anything else that does not end it. */
  Uni<Void> turn(TicketClock.Open changed, Turn turn, WorkingCalendar calendar) {
    return clocks
        .save(changed, calendar)
        .chain(() -> ledger.append(LedgerEntry.of(changed, turn, calendar)))
        .chain(() -> deadlines.follow(changed, calendar, clock.instant()));
  }

  /** It follows a change; steps of warning that it had before are forgotten. */
  Uni<Void> change(
      TicketClock.Open before, TicketClock.Open after, Turn turn, WorkingCalendar calendar) {
    return deadlines.end(before).chain(() -> turn(after, turn, calendar));
  }

  Uni<Void> end(TicketClock.Ended ended, Kind how, WorkingCalendar calendar) {
    Turn stop = new Turn(how, ended.stoppedAt(), THE_CLOCK, "");
    return clocks
        .save(ended, calendar)
        .chain(() -> ledger.append(LedgerEntry.of(ended, stop, calendar)))
        .chain(() -> deadlines.end(ended));
  }

  private static Turn stand(TicketClock.Open changed) {
    if (changed.ledger() instanceof StoppableClock.Stopped stopped) {
      return new Turn(Kind.PAUSED, stopped.since(), THE_CLOCK, stopped.reason());
    }
    Pause last = changed.ledger().pauses().getLast();
    return new Turn(Kind.RESUMED, last.until(), THE_CLOCK, last.reason());
  }
}
