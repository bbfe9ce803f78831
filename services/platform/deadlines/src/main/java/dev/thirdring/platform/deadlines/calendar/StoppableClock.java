package dev.thirdring.platform.deadlines.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time limit under way (R9). Kept are only facts: the start, the limit in force, every pause and
 * its reason. What has elapsed and what is due is always worked out from all of them, so that
 * another limit forgets nothing. Every transition gives a new value.
 */
public sealed interface StoppableClock {

  int PAUSES_MAX = 1_000;

  static Running start(Instant at, TimeLimit limit) {
    return new Running(at, limit, List.of());
  }

  Instant startedAt();

  TimeLimit limit();

  /** The ended pauses, in order. */
  List<Pause> pauses();

  /** The same facts under another limit, for example of another service level. */
  StoppableClock withLimit(TimeLimit other);

  /** The time counted until now, without the pauses, in the kind of time that the limit counts. */
  Duration elapsed(Instant now, WorkingCalendar calendar);

  /** When the limit runs out; empty while the clock stands still before that. */
  Optional<Instant> dueAt(WorkingCalendar calendar);

  /** The clock runs. */
  record Running(Instant startedAt, TimeLimit limit, List<Pause> pauses) implements StoppableClock {
    public Running {
      pauses = PauseLedger.checked(startedAt, pauses);
    }

    public Stopped pause(Instant at, String reason) {
      return new Stopped(startedAt, limit, pauses, at, reason);
    }

    @Override
    public Running withLimit(TimeLimit other) {
      return new Running(startedAt, other, pauses);
    }

    @Override
    public Duration elapsed(Instant now, WorkingCalendar calendar) {
      return PauseLedger.elapsed(this, now, calendar);
    }

    @Override
    public Optional<Instant> dueAt(WorkingCalendar calendar) {
      return Optional.of(PauseLedger.dueAt(this, calendar));
    }
  }

  /** The clock stands still since a moment, for a reason. */
  record Stopped(
      Instant startedAt, TimeLimit limit, List<Pause> pauses, Instant since, String reason)
      implements StoppableClock {
    public Stopped {
      pauses = PauseLedger.checked(startedAt, pauses);
      if (pauses.size() == PAUSES_MAX) {
        throw new IllegalArgumentException("A clock is paused at most " + PAUSES_MAX + " times");
      }
      PauseLedger.checked(startedAt, with(pauses, new Pause(since, since, reason)));
    }

    public Running resume(Instant at) {
      return new Running(startedAt, limit, with(pauses, new Pause(since, at, reason)));
    }

    @Override
    public Stopped withLimit(TimeLimit other) {
      return new Stopped(startedAt, other, pauses, since, reason);
    }

    @Override
    public Duration elapsed(Instant now, WorkingCalendar calendar) {
      return PauseLedger.elapsed(this, now.isAfter(since) ? since : now, calendar);
    }

    @Override
    public Optional<Instant> dueAt(WorkingCalendar calendar) {
      return Optional.of(PauseLedger.dueAt(this, calendar)).filter(due -> !due.isAfter(since));
    }

    private static List<Pause> with(List<Pause> pauses, Pause last) {
      List<Pause> all = new ArrayList<>(pauses);
      all.add(last);
      return all;
    }
  }
}
