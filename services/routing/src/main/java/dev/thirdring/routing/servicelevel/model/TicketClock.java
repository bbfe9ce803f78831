package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A limit on one ticket (R9): it runs, or stands still, and ends once, in time or too late. */
public sealed interface TicketClock {
  ClockFacts facts();

  StoppableClock ledger();

  /** When it was noticed that the limit had run out; empty if it has not. */
  Optional<Instant> missedAt();

  static Open start(ClockFacts facts, Instant at) {
    return new Open(facts, StoppableClock.start(at, facts.level().limit()), Optional.empty());
  }

  /** Not ended. After it was missed it goes on until what was promised is done. */
  record Open(ClockFacts facts, StoppableClock ledger, Optional<Instant> missedAt)
      implements TicketClock {

    /** Empty while it stands still. */
    public Optional<Instant> dueAt(WorkingCalendar calendar) {
      return ledger.dueAt(calendar);
    }

    /** When to warn; empty when nobody wants a warning or the clock stands still. */
    public Optional<Instant> warnAt(WorkingCalendar calendar) {
      return facts.level().warnAt() == 0
          ? Optional.empty()
          : Warnings.at(ledger, facts.level().warnAt(), calendar);
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

    /** Empty when this clock does not wait for the customer, or waits already, or is too late. */
    public Optional<Open> pause(Instant at, String reason) {
      return ledger instanceof StoppableClock.Running running
              && mayStand()
              && running.pauses().size() < StoppableClock.PAUSES_MAX
          ? Optional.of(with(running.pause(notBeforeLast(running, at), reason)))
          : Optional.empty();
    }

    /** Empty when it runs. */
    public Optional<Open> resume(Instant at) {
      return ledger instanceof StoppableClock.Stopped stopped
          ? Optional.of(with(stopped.resume(at.isBefore(stopped.since()) ? stopped.since() : at)))
          : Optional.empty();
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
        case MISSED -> new DueOutcome.Missed(new Open(facts, ledger, Optional.of(now)), due.get());
        case ENQUIRY -> new DueOutcome.TimeToAsk(stop(due.get(), calendar));
      };
    }

    /** What was promised is done. */
    public Ended stop(Instant at, WorkingCalendar calendar) {
      Instant stoppedAt = notBeforeStart(at);
      StoppableClock counted = resume(stoppedAt).map(Open::ledger).orElse(ledger);
      Instant due = counted.dueAt(calendar).orElseThrow();
      boolean kept = missedAt.isEmpty() && !stoppedAt.isAfter(due);
      return new Ended(facts, counted, missedAt, stoppedAt, due, kept);
    }

    private Open with(StoppableClock other) {
      return new Open(facts, other, missedAt);
    }

    private Instant notBeforeLast(StoppableClock.Running running, Instant at) {
      Instant begun = notBeforeStart(at);
      return running.pauses().isEmpty() || !begun.isBefore(running.pauses().getLast().until())
          ? begun
          : running.pauses().getLast().until();
    }

    private Instant notBeforeStart(Instant at) {
      return at.isBefore(ledger.startedAt()) ? ledger.startedAt() : at;
    }
  }

  /** Ended, kept or not. */
  record Ended(
      ClockFacts facts,
      StoppableClock ledger,
      Optional<Instant> missedAt,
      Instant stoppedAt,
      Instant dueAt,
      boolean kept)
      implements TicketClock {}
}
