package dev.thirdring.routing.servicelevel.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.deadlines.calendar.SpecialDay;
import dev.thirdring.platform.deadlines.calendar.StoppableClock;
import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.deadlines.calendar.WeeklyPattern;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.deadlines.calendar.WorkingHours;
import dev.thirdring.routing.World;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random lives of a clock: whatever is changed on the way, what has passed is never lost. */
@Tag("R9")
class LedgerPropertyTest {
  private static final int LIVES = 400;
  private static final int TURNS = 25;
  private static final List<String> LIMITS =
      List.of(
          "PT8H",
          "PT48H",
          "PT200H",
          "PT4H working",
          "PT40H working",
          "3 working days",
          "10 working days");
  private static final ServiceLevel LEVEL =
      new ServiceLevel(
          "department-answer",
          "any",
          0,
          TimeLimit.parse("10 working days"),
          List.of(),
          false,
          true,
          true,
          WhenDue.MISSED,
          Optional.empty());

  /** One life: the clock, its ledger, the calendars it knew, and a stop-watch held beside it. */
  private static final class Life {
    final Random random;
    final Map<CalendarEdition, WorkingCalendar> calendars = new HashMap<>();
    final List<LedgerEntry> ledger = new ArrayList<>();
    final ClockFacts facts;
    TicketClock.Open clock;
    Instant now = World.MONDAY_NINE;
    Duration stopWatch = Duration.ZERO;
    Duration workWatch = Duration.ZERO;

    Life(long seed) {
      random = new Random(seed);
      CalendarEdition first = newCalendar();
      facts =
          new ClockFacts(
              new ClockId(UUID.randomUUID()),
              new TicketId(UUID.randomUUID()),
              Optional.empty(),
              "billing",
              first,
              LEVEL);
      clock = TicketClock.start(facts, now);
      note(LedgerEntry.Kind.STARTED, "");
    }

    CalendarEdition newCalendar() {
      CalendarEdition edition = new CalendarEdition("c", calendars.size());
      Map<LocalDate, SpecialDay> special = new HashMap<>();
      for (int day = 0; day < 60; day++) {
        if (random.nextInt(5) == 0) {
          special.put(LocalDate.of(2026, 11, 23).plusDays(day), new SpecialDay.Holiday());
        }
      }
      String hours = random.nextBoolean() ? "09:00-12:00, 13:30-18:00" : "08:00-20:00";
      calendars.put(
          edition,
          new WorkingCalendar(
              edition.toString(),
              ZoneId.of("Asia/Shanghai"),
              WeeklyPattern.mondayToFriday(WorkingHours.parse(hours)),
              special));
      return edition;
    }

    WorkingCalendar calendar() {
      return calendars.get(clock.facts().calendar());
    }

    void note(LedgerEntry.Kind kind, String why) {
      ledger.add(LedgerEntry.of(clock, new LedgerEntry.Turn(kind, now, "clock", why), calendar()));
    }

    void advance() {
      Instant next = now.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
      if (clock.ledger() instanceof StoppableClock.Running) {
        stopWatch = stopWatch.plus(Duration.between(now, next));
        workWatch = workWatch.plus(calendar().workingTimeBetween(now, next));
      }
      now = next;
    }

    void turn() {
      switch (random.nextInt(4)) {
        case 0 ->
            clock
                .pause(now, "waits")
                .ifPresent(
                    paused -> {
                      clock = paused;
                      note(LedgerEntry.Kind.PAUSED, "waits");
                    });
        case 1 ->
            clock
                .resume(now)
                .ifPresent(
                    running -> {
                      clock = running;
                      note(LedgerEntry.Kind.RESUMED, "waits");
                    });
        case 2 -> {
          TimeLimit limit = TimeLimit.parse(LIMITS.get(random.nextInt(LIMITS.size())));
          clock = clock.under(LEVEL.withLimit(limit));
          note(LedgerEntry.Kind.LIMIT_CHANGED, "");
        }
        default -> {
          CalendarEdition next = newCalendar();
          clock = clock.in(next, calendar(), calendars.get(next), now);
          note(LedgerEntry.Kind.CALENDAR_CHANGED, "");
        }
      }
    }
  }

  @Test
  void reckoningAgainFromTheLedgerGivesTheSameDueTime() {
    for (long seed = 0; seed < LIVES; seed++) {
      Life life = new Life(seed);
      LedgerReplay replay = new LedgerReplay(life.facts, life.calendars::get);
      for (int turn = 0; turn < TURNS; turn++) {
        life.advance();
        life.turn();
        assertEquals(life.clock.dueAt(life.calendar()), replay.dueAt(life.ledger), "seed " + seed);
      }
      TicketClock.Ended ended = life.clock.stop(life.now, life.calendar());
      life.ledger.add(
          LedgerEntry.of(
              ended,
              new LedgerEntry.Turn(LedgerEntry.Kind.STOPPED, life.now, "clock", ""),
              life.calendar()));
      assertEquals(ended, replay.replay(life.ledger), "seed " + seed);
    }
  }

  @Test
  void whatHasPassedIsNeverLostWhateverIsChanged() {
    for (long seed = 0; seed < LIVES; seed++) {
      Life life = new Life(seed);
      for (int turn = 0; turn < TURNS; turn++) {
        life.advance();
        life.turn();
        assertEquals(
            life.stopWatch,
            Reckoning.counted(life.clock, life.now, life.calendar()),
            "by the clock, seed " + seed);
        assertEquals(
            life.workWatch,
            Reckoning.worked(life.clock, life.now, life.calendar()),
            "working, seed " + seed);
      }
    }
  }

  @Test
  void elapsedTimeInTheLedgerOnlyGrows() {
    for (long seed = 0; seed < LIVES; seed++) {
      Life life = new Life(seed);
      for (int turn = 0; turn < TURNS; turn++) {
        life.advance();
        life.turn();
      }
      for (int i = 1; i < life.ledger.size(); i++) {
        assertFalse(
            life.ledger.get(i).counted().compareTo(life.ledger.get(i - 1).counted()) < 0,
            "seed " + seed);
        assertFalse(
            life.ledger.get(i).worked().compareTo(life.ledger.get(i - 1).worked()) < 0,
            "seed " + seed);
      }
    }
  }

  @Test
  void aLongerLimitAndALongerPauseAreNeverDueEarlier() {
    for (long seed = 0; seed < LIVES; seed++) {
      Life life = new Life(seed);
      for (int turn = 0; turn < TURNS; turn++) {
        life.advance();
        life.turn();
      }
      TicketClock.Open clock = life.clock.resume(life.now).orElse(life.clock);
      for (List<String> pair :
          List.of(
              List.of("PT48H", "PT49H"),
              List.of("PT4H working", "PT5H working"),
              List.of("3 working days", "4 working days"))) {
        Instant shorter = due(life, clock, pair.get(0), life.now);
        assertFalse(due(life, clock, pair.get(1), life.now).isBefore(shorter), "seed " + seed);
        Instant waited = due(life, clock, pair.get(0), life.now.plus(Duration.ofHours(7)));
        assertFalse(waited.isBefore(shorter), "seed " + seed);
      }
    }
  }

  private static Instant due(Life life, TicketClock.Open clock, String limit, Instant until) {
    TicketClock.Open under = clock.under(LEVEL.withLimit(TimeLimit.parse(limit)));
    return under
        .pause(life.now, "waits")
        .flatMap(paused -> paused.resume(until))
        .orElse(under)
        .dueAt(life.calendar())
        .orElseThrow();
  }

  @Test
  void anIrrelevantEditOfTheCalendarMovesNoDueTime() {
    Life life = new Life(1);
    Optional<Instant> before = life.clock.dueAt(life.calendar());
    life.now = life.now.plus(Duration.ofHours(30));
    WorkingCalendar same =
        new WorkingCalendar(
            "c/99", life.calendar().zone(), life.calendar().week(), life.calendar().specialDays());
    CalendarEdition edition = CalendarEdition.of(same);
    assertEquals(99, edition.version());
    TicketClock.Open moved = life.clock.in(edition, life.calendar(), same, life.now);
    assertEquals(before, moved.dueAt(same));
    assertTrue(moved.past().isEmpty());
  }
}
