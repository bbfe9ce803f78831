package dev.thirdring.routing.servicelevel.model;

import static dev.thirdring.routing.World.CALENDAR;
import static dev.thirdring.routing.World.MONDAY_NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class TicketClockTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final WarningStep HALF = WarningStep.parse("0.5");

  private static TicketClock.Open clock(String limit, boolean waits, WhenDue due) {
    return TicketClock.start(
        new ClockFacts(
            new ClockId(UUID.randomUUID()),
            new TicketId(UUID.randomUUID()),
            Optional.empty(),
            "billing",
            new CalendarEdition("test", 1),
            new ServiceLevel(
                "effective-reply",
                "any",
                0,
                TimeLimit.parse(limit),
                List.of(),
                false,
                waits,
                false,
                due,
                Optional.empty())),
        MONDAY_NINE);
  }

  private static TicketClock.Open waiting(String limit) {
    return clock(limit, true, WhenDue.MISSED);
  }

  private static Instant after(Duration time) {
    return MONDAY_NINE.plus(time);
  }

  @Test
  void addsExactlyThePausedTime() {
    TicketClock.Open paused =
        waiting("PT8H").pause(after(HOUR), "asked for the bill").orElseThrow();
    assertEquals(Optional.empty(), paused.dueAt(CALENDAR));

    TicketClock.Open resumed = paused.resume(after(HOUR.multipliedBy(4))).orElseThrow();

    assertEquals(Optional.of(after(Duration.ofHours(11))), resumed.dueAt(CALENDAR));
  }

  @Test
  void addsPausedWorkingTimeToALimitInWorkingDays() {
    TicketClock.Open clock = waiting("1 working days");
    assertEquals(Optional.of(after(Duration.ofDays(1))), clock.dueAt(CALENDAR));

    TicketClock.Open resumed =
        clock
            .pause(after(HOUR), "waits")
            .orElseThrow()
            .resume(after(HOUR.multipliedBy(2)))
            .orElseThrow();

    assertEquals(Optional.of(after(Duration.ofHours(25))), resumed.dueAt(CALENDAR));
  }

  @Test
  void pausesOnlyWhatWaitsForTheCustomer() {
    TicketClock.Open mine = clock("PT8H", false, WhenDue.MISSED);
    assertEquals(Optional.empty(), mine.pause(after(HOUR), "waits"));
  }

  @Test
  void doesNotPauseTwiceNorResumeWhatRuns() {
    TicketClock.Open paused = waiting("PT8H").pause(after(HOUR), "waits").orElseThrow();
    assertEquals(Optional.empty(), paused.pause(after(HOUR), "again"));
    assertEquals(Optional.empty(), waiting("PT8H").resume(after(HOUR)));
  }

  @Test
  void isKeptWhenItEndsAtTheVeryMoment() {
    assertTrue(waiting("PT8H").stop(after(Duration.ofHours(8)), CALENDAR).kept());
    assertFalse(waiting("PT8H").stop(after(Duration.ofHours(8)).plusMillis(1), CALENDAR).kept());
  }

  @Test
  void staysMissedThoughItEndsLater() {
    DueOutcome outcome = waiting("PT8H").onDue(after(Duration.ofHours(9)), CALENDAR);
    DueOutcome.Missed missed = assertInstanceOf(DueOutcome.Missed.class, outcome);
    assertEquals(after(Duration.ofHours(8)), missed.dueAt());
    assertEquals(Optional.empty(), missed.clock().pause(after(HOUR.multipliedBy(10)), "too late"));
    assertFalse(missed.clock().stop(after(HOUR.multipliedBy(10)), CALENDAR).kept());
  }

  @Test
  void isNotMissedWhileItStandsStillOrIsDueLater() {
    TicketClock.Open paused = waiting("PT8H").pause(after(HOUR), "waits").orElseThrow();
    assertInstanceOf(
        DueOutcome.NothingToDo.class, paused.onDue(after(Duration.ofHours(9)), CALENDAR));
    TicketClock.Open resumed = paused.resume(after(HOUR.multipliedBy(3))).orElseThrow();
    DueOutcome later = resumed.onDue(after(Duration.ofHours(9)), CALENDAR);
    assertEquals(
        after(Duration.ofHours(10)), assertInstanceOf(DueOutcome.NotYet.class, later).dueAt());
  }

  @Test
  void isMissedOnce() {
    DueOutcome.Missed missed =
        assertInstanceOf(
            DueOutcome.Missed.class, waiting("PT8H").onDue(after(Duration.ofHours(9)), CALENDAR));
    assertInstanceOf(
        DueOutcome.NothingToDo.class, missed.clock().onDue(after(Duration.ofHours(10)), CALENDAR));
  }

  @Test
  @Tag("R3")
  void onlyAsksWhenItIsAnEnquiry() {
    TicketClock.Open enquiry = clock("PT1H", true, WhenDue.ENQUIRY);
    DueOutcome.TimeToAsk ask =
        assertInstanceOf(DueOutcome.TimeToAsk.class, enquiry.onDue(after(HOUR), CALENDAR));
    assertTrue(ask.clock().kept());
  }

  @Test
  void warnsAfterPartOfTheLimitAndLeavesPausesOut() {
    TicketClock.Open clock = waiting("PT8H");
    assertEquals(Optional.of(after(Duration.ofHours(4))), clock.warnAt(HALF, CALENDAR));
    TicketClock.Open resumed =
        clock
            .pause(after(HOUR), "waits")
            .orElseThrow()
            .resume(after(HOUR.multipliedBy(3)))
            .orElseThrow();
    assertEquals(Optional.of(after(Duration.ofHours(6))), resumed.warnAt(HALF, CALENDAR));
    assertEquals(
        Optional.of(after(Duration.ofHours(5))),
        clock("PT8H", true, WhenDue.MISSED).warnAt(WarningStep.parse("PT3H"), CALENDAR));
  }

  @Test
  void warnsInWorkingTimeWhenTheLimitIsInWorkingDays() {
    assertEquals(
        Optional.of(Instant.parse("2026-11-24T06:15:00Z")),
        waiting("3 working days").warnAt(HALF, CALENDAR));
  }
}
