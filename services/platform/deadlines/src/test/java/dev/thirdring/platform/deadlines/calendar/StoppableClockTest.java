package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Calendars.at;
import static dev.thirdring.platform.deadlines.calendar.Calendars.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clock that waits for the customer, on the Chinese calendar: 09:00-12:00 and 13:30-18:00. */
@Tag("R9")
class StoppableClockTest {

  private final WorkingCalendar china = Calendars.china();
  private final StoppableClock.Running vip = startedOnFriday("PT8H");

  private StoppableClock.Running startedOnFriday(String limit) {
    return StoppableClock.start(at(china, "2026-03-06T17:00"), TimeLimit.parse(limit));
  }

  private Optional<String> due(StoppableClock clock) {
    return clock.dueAt(china).map(moment -> shown(china, moment));
  }

  private StoppableClock.Running paused(StoppableClock.Running clock, String from, String until) {
    return clock.pause(at(china, from), "waiting for the customer").resume(at(china, until));
  }

  @Test
  void putsOffAClockLimitByThePauseOnTheClock() {
    assertEquals(Optional.of("2026-03-07T01:00"), due(vip));
    assertEquals(
        Optional.of("2026-03-07T03:30"), due(paused(vip, "2026-03-06T20:00", "2026-03-06T22:30")));
  }

  @Test
  void putsOffAWorkingLimitByTheWorkingPartOfThePause() {
    StoppableClock.Running clock = startedOnFriday("PT3H working");
    assertEquals(Optional.of("2026-03-09T11:00"), due(clock));
    assertEquals(
        Optional.of("2026-03-09T11:00"),
        due(paused(clock, "2026-03-06T18:00", "2026-03-09T09:00")));
    assertEquals(
        Optional.of("2026-03-09T14:00"),
        due(paused(clock, "2026-03-06T17:30", "2026-03-09T10:00")));
  }

  @Test
  void putsOffWorkingDaysByTheWorkingPartOfThePause() {
    StoppableClock.Running clock = startedOnFriday("10 working days");
    assertEquals(Optional.of("2026-03-20T17:00"), due(clock));
    assertEquals(
        Optional.of("2026-03-23T17:00"),
        due(paused(clock, "2026-03-10T12:00", "2026-03-11T13:30")));
  }

  @Test
  void hasNoDueMomentWhileItStandsStill() {
    StoppableClock.Stopped stopped =
        vip.pause(at(china, "2026-03-06T20:00"), "waiting for the customer");
    assertEquals(Optional.empty(), due(stopped));
    assertEquals("waiting for the customer", stopped.reason());
    assertEquals(Duration.ofHours(3), stopped.elapsed(at(china, "2026-03-08T09:00"), china));
    assertEquals(Duration.ofHours(1), stopped.elapsed(at(china, "2026-03-06T18:00"), china));
  }

  @Test
  void leavesMissedWhatIsPausedTooLate() {
    Instant late = at(china, "2026-03-07T01:00");
    assertEquals(Optional.of("2026-03-07T01:00"), due(vip.pause(late, "too late")));
    assertEquals(
        Optional.of("2026-03-07T01:00"),
        due(vip.pause(late, "too late").resume(late.plusSeconds(60))));
  }

  @Test
  void keepsWhatHasElapsedUnderAnotherLimit() {
    StoppableClock.Running ran = paused(vip, "2026-03-06T18:00", "2026-03-06T19:00");
    Instant now = at(china, "2026-03-06T21:00");
    StoppableClock.Running standard = ran.withLimit(TimeLimit.parse("PT48H"));
    assertEquals(Duration.ofHours(3), ran.elapsed(now, china));
    assertEquals(Duration.ofHours(3), standard.elapsed(now, china));
    assertEquals(Optional.of("2026-03-08T18:00"), due(standard));
    assertEquals(ran, standard.withLimit(vip.limit()));
  }

  @Test
  void changesTheLimitWhileItStandsStill() {
    StoppableClock.Stopped stopped =
        vip.pause(at(china, "2026-03-06T20:00"), "waiting for the customer");
    StoppableClock.Stopped shorter = stopped.withLimit(TimeLimit.parse("PT2H"));
    assertEquals(Optional.of("2026-03-06T19:00"), due(shorter));
    assertEquals(stopped.since(), shorter.since());
  }

  @Test
  void keepsEveryPauseWithItsReason() {
    StoppableClock.Running clock =
        paused(vip, "2026-03-06T18:00", "2026-03-06T19:00")
            .pause(at(china, "2026-03-06T20:00"), "the customer travels")
            .resume(at(china, "2026-03-06T21:00"));
    assertEquals(
        List.of("waiting for the customer", "the customer travels"),
        clock.pauses().stream().map(Pause::reason).toList());
  }

  @Test
  void refusesWhatCannotHaveHappened() {
    Instant before = vip.startedAt().minusSeconds(1);
    Instant after = vip.startedAt().plusSeconds(60);
    assertThrows(IllegalArgumentException.class, () -> vip.pause(before, "early"));
    assertThrows(IllegalArgumentException.class, () -> vip.pause(after, " "));
    assertThrows(
        IllegalArgumentException.class,
        () -> vip.pause(after, "backwards").resume(after.minusSeconds(1)));
    StoppableClock.Running resumed = vip.pause(after, "once").resume(after.plusSeconds(60));
    assertThrows(
        IllegalArgumentException.class, () -> resumed.pause(after.plusSeconds(30), "overlapping"));
  }

  @Test
  void refusesMorePausesThanItCanCarry() {
    Instant at = vip.startedAt();
    Pause pause = new Pause(at, at, "again");
    List<Pause> full = Collections.nCopies(StoppableClock.PAUSES_MAX, pause);
    StoppableClock.Running clock = new StoppableClock.Running(at, vip.limit(), full);
    assertThrows(IllegalArgumentException.class, () -> clock.pause(at, "once too often"));
  }
}
