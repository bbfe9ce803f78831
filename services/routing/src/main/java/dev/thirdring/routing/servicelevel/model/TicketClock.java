package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.Pause;
import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A limit on one ticket (R9): it runs, or stands still, and ends once, in time or too late. */
public sealed interface TicketClock {
  ClockFacts facts();

  /** What it counts since it started, or since its past. */
  StoppableClock ledger();

  Optional<Past> past();

  /** When it was noticed that the limit had run out; empty if it has not. */
  Optional<Instant> missedAt();

  default Instant startedAt() {
    return past().map(Past::startedAt).orElse(ledger().startedAt());
  }

  /** All that ended, in order. */
  default List<Pause> pauses() {
    List<Pause> all = new ArrayList<>(past().map(Past::pauses).orElse(List.of()));
    all.addAll(ledger().pauses());
    return List.copyOf(all);
  }

  static Open start(ClockFacts facts, Instant at) {
    return new Open(
        facts,
        StoppableClock.start(exact(at), facts.level().limit()),
        Optional.empty(),
        Optional.empty());
  }

  /** As exact as it is stored, so that what is reckoned again from storage is the same. */
  private static Instant exact(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /** One that goes on where another unit's ended: what it counted is used up already. */
  static Open goOn(ClockFacts facts, Ended before, WorkingCalendar calendar, Instant at) {
    Past past =
        new Past(
            exact(at),
            Reckoning.counted(before, before.stoppedAt(), calendar),
            Reckoning.worked(before, before.stoppedAt(), calendar),
            List.of());
    return new Open(
        facts,
        StoppableClock.start(exact(at), facts.level().limit()),
        Optional.of(past),
        Optional.empty());
  }

  /** Not ended. After it was missed it goes on until what was promised is done. */
  record Open(
      ClockFacts facts, StoppableClock ledger, Optional<Past> past, Optional<Instant> missedAt)
      implements TicketClock {

    /** Empty while it stands still. */
    public Optional<Instant> dueAt(WorkingCalendar calendar) {
      return Reckoning.dueAt(this, calendar);
    }

    /** When a step of warning comes; empty while the clock stands still. */
    public Optional<Instant> warnAt(WarningStep step, WorkingCalendar calendar) {
      return switch (step) {
        case WarningStep.AfterPart after ->
            Reckoning.partAt(this, after.part().doubleValue(), calendar);
        case WarningStep.Before before -> dueAt(calendar).map(due -> due.minus(before.time()));
      };
    }

    /** Whether it waits with its ticket: nothing helps what is too late. */
    public boolean mayStand() {
      return facts.level().waits() && missedAt.isEmpty();
    }

    /**
     * As the open pauses of its ticket want it: it stands still while one of them stops it. Empty
     * when nothing changes.
     */
    public Optional<Open> follow(List<TicketPause> pauses, Instant at) {
      return pauses.stream()
          .filter(pause -> pause.stops(facts.code()))
          .findFirst()
          .map(pause -> pause(at.isAfter(pause.from()) ? at : pause.from(), pause.remark()))
          .orElseGet(() -> resume(at));
    }

    /** Empty when this clock does not wait, or waits already, or is too late. */
    public Optional<Open> pause(Instant at, String reason) {
      return ledger instanceof StoppableClock.Running running
              && mayStand()
              && running.pauses().size() < StoppableClock.PAUSES_MAX
          ? Optional.of(stand(at, reason))
          : Optional.empty();
    }

    Open stand(Instant at, String reason) {
      StoppableClock.Running running = (StoppableClock.Running) ledger;
      return with(running.pause(notBeforeLast(running, at), reason));
    }

    /** Empty when it runs. */
    public Optional<Open> resume(Instant at) {
      return ledger instanceof StoppableClock.Stopped stopped
          ? Optional.of(
              with(stopped.resume(at.isBefore(stopped.since()) ? stopped.since() : exact(at))))
          : Optional.empty();
    }

    /** Under another service level: what has passed counts towards the new limit. */
    public Open under(ServiceLevel level) {
      return new Open(facts.under(level), ledger.withLimit(level.limit()), past, missedAt);
    }

    /**
     * In another calendar from now on. Where both count the past alike nothing else changes; where
     * they do not, the past stays as it was counted.
     */
    public Open in(
        CalendarEdition edition, WorkingCalendar before, WorkingCalendar after, Instant now) {
      Instant at = notBeforeLedger(now);
      boolean alike = Reckoning.worked(this, at, before).equals(Reckoning.worked(this, at, after));
      return alike
          ? new Open(facts.in(edition), ledger, past, missedAt)
          : new Open(facts.in(edition), onwards(at), Optional.of(until(at, before)), missedAt);
    }

    private Past until(Instant at, WorkingCalendar calendar) {
      return new Past(
          startedAt(),
          Reckoning.counted(this, at, calendar),
          Reckoning.worked(this, at, calendar),
          ledger instanceof StoppableClock.Stopped stopped && stopped.since().isBefore(at)
              ? with(stopped.resume(at)).pauses()
              : pauses());
    }

    private StoppableClock onwards(Instant at) {
      StoppableClock.Running fresh = StoppableClock.start(at, ledger.limit());
      return ledger instanceof StoppableClock.Stopped stopped
          ? fresh.pause(at, stopped.reason())
          : fresh;
    }

    public DueOutcome onDue(Instant now, WorkingCalendar calendar) {
      Optional<Instant> due = dueAt(calendar);
      if (due.isEmpty() || missedAt.isPresent()) {
        return new DueOutcome.NothingToDo();
      }
      if (due.get().isAfter(now)) {
        return new DueOutcome.NotYet(due.get());
      }
      return switch (facts.level().whenDue()) {
        case MISSED ->
            new DueOutcome.Missed(new Open(facts, ledger, past, Optional.of(now)), due.get());
        case ENQUIRY -> new DueOutcome.TimeToAsk(stop(due.get(), calendar));
      };
    }

    /** What was promised is done. */
    public Ended stop(Instant at, WorkingCalendar calendar) {
      Instant stoppedAt = notBeforeLedger(at);
      Open counted = resume(stoppedAt).orElse(this);
      Instant due = counted.dueAt(calendar).orElseThrow();
      boolean kept = missedAt.isEmpty() && !stoppedAt.isAfter(due);
      return new Ended(facts, counted.ledger(), past, missedAt, stoppedAt, due, kept);
    }

    private Open with(StoppableClock other) {
      return new Open(facts, other, past, missedAt);
    }

    private Instant notBeforeLast(StoppableClock.Running running, Instant at) {
      Instant begun = notBeforeLedger(at);
      return running.pauses().isEmpty() || !begun.isBefore(running.pauses().getLast().until())
          ? begun
          : running.pauses().getLast().until();
    }

    private Instant notBeforeLedger(Instant at) {
      return at.isBefore(ledger.startedAt()) ? ledger.startedAt() : exact(at);
    }
  }

  /** Ended, kept or not. */
  record Ended(
      ClockFacts facts,
      StoppableClock ledger,
      Optional<Past> past,
      Optional<Instant> missedAt,
      Instant stoppedAt,
      Instant dueAt,
      boolean kept)
      implements TicketClock {}
}
