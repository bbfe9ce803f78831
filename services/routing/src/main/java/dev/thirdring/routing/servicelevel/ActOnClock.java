package dev.thirdring.routing.servicelevel;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.DueOutcome;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

/** What happens when a clock's warning or end comes (R3, R9). Joins the deadline's transaction. */
@ApplicationScoped
public class ActOnClock {
  private final TicketClocks clocks;
  private final Calendars calendars;
  private final KeepClock keep;
  private final ClockDeadlines deadlines;
  private final WhoIsAsked who;
  private final Outbox outbox;
  private final Clock clock;

  public ActOnClock(
      TicketClocks clocks,
      Calendars calendars,
      KeepClock keep,
      ClockDeadlines deadlines,
      WhoIsAsked who,
      Outbox outbox,
      Clock clock) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.keep = keep;
    this.deadlines = deadlines;
    this.who = who;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Uni<Void> onDue(ClockId id) {
    return withOpen(id, this::due);
  }

  /** Each step of warning is given once, however often its moment comes. */
  public Uni<Void> onWarning(ClockId id, String step) {
    return withOpen(
        id,
        (open, calendar) ->
            open.missedAt().isPresent() || open.dueAt(calendar).isEmpty()
                ? Uni.createFrom().voidItem()
                : clocks
                    .warned(id, step)
                    .chain(
                        first ->
                            first
                                ? publish(
                                    open.facts(), ClockEvents.warned(open.facts(), clock.instant()))
                                : Uni.createFrom().voidItem()));
  }

  private Uni<Void> withOpen(
      ClockId id, BiFunction<TicketClock.Open, WorkingCalendar, Uni<Void>> act) {
    return clocks
        .find(id)
        .chain(
            found ->
                found.orElse(null) instanceof TicketClock.Open open
                    ? calendars
                        .of(open.facts().calendar())
                        .chain(calendar -> act.apply(open, calendar))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> due(TicketClock.Open open, WorkingCalendar calendar) {
    Instant now = clock.instant();
    return switch (open.onDue(now, calendar)) {
      case DueOutcome.Missed missed ->
          keep.turn(missed.clock(), turn(LedgerEntry.Kind.MISSED, now), calendar)
              .chain(
                  () ->
                      publish(open.facts(), ClockEvents.missed(open.facts(), missed.dueAt(), now)));
      case DueOutcome.TimeToAsk ask ->
          keep.end(ask.clock(), LedgerEntry.Kind.STOPPED, calendar)
              .chain(() -> who.asked(open.facts()))
              .chain(told -> publish(open.facts(), ClockEvents.asked(open.facts(), told, now)))
              .chain(() -> askAgain(open.facts(), calendar, now));
      case DueOutcome.NotYet notYet -> deadlines.follow(open, calendar, now);
      case DueOutcome.NothingToDo nothing -> Uni.createFrom().voidItem();
    };
  }

  /** Until the department says how far it is, or answers (R3). */
  private Uni<Void> askAgain(ClockFacts facts, WorkingCalendar calendar, Instant now) {
    return facts
        .level()
        .askAgain()
        .map(
            limit ->
                TicketClock.start(
                    facts.again(new ClockId(UuidCreator.getTimeOrderedEpoch()), limit), now))
        .map(next -> keep.begin(next, next, calendar))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static LedgerEntry.Turn turn(LedgerEntry.Kind kind, Instant at) {
    return new LedgerEntry.Turn(kind, at, KeepClock.THE_CLOCK, "");
  }

  private Uni<Void> publish(ClockFacts facts, Record event) {
    return outbox.append(facts.ticket().toString(), event, clock.instant());
  }
}
