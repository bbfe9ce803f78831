package dev.thirdring.metrics.alert.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.figure.model.Range;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M3")
class PeriodTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "HALF_HOUR, 2026-11-25T01:00:00Z, 2026-11-25T01:30:00Z",
    "HOUR, 2026-11-25T00:00:00Z, 2026-11-25T01:00:00Z",
    "DAY, 2026-11-23T16:00:00Z, 2026-11-24T16:00:00Z",
    "WEEK, 2026-11-15T16:00:00Z, 2026-11-22T16:00:00Z",
    "MONTH, 2026-09-30T16:00:00Z, 2026-10-31T16:00:00Z"
  })
  void theLastEndedOneIsTheZones(Period period, Instant from, Instant to) {
    // 09:40 on a Wednesday in Shanghai
    assertEquals(
        new Range(from, to, SHANGHAI),
        period.lastEnded(Instant.parse("2026-11-25T01:40:00Z"), SHANGHAI));
  }

  @Test
  void aDayOnWhichTheClockIsTurnedBackHasItsHours() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Range day = Period.DAY.of(Instant.parse("2026-10-25T12:00:00Z"), berlin);
    assertEquals(Duration.ofHours(25), Duration.between(day.from(), day.to()));
    Range half = Period.HALF_HOUR.of(Instant.parse("2026-10-25T01:10:00Z"), berlin);
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), Period.HALF_HOUR.before(half).from());
  }

  @Test
  void remindersComeAfterGrowingIntervalsAtMostTwoDaysApart() {
    Instant raised = Instant.parse("2026-11-25T01:00:00Z");
    Reminders reminders = Reminders.beginning(raised, Period.HALF_HOUR);
    assertFalse(reminders.isDue(raised.plus(Duration.ofMinutes(29))));
    Instant now = raised;
    List<Duration> waits = new java.util.ArrayList<>();
    for (int turn = 0; turn < 9; turn++) {
      waits.add(Duration.between(now, reminders.nextAt()));
      now = reminders.nextAt();
      assertTrue(reminders.isDue(now));
      reminders = reminders.sent(now, Period.HALF_HOUR);
    }
    assertEquals(
        List.of(30, 60, 120, 240, 480, 960, 1920, 2880, 2880),
        waits.stream().map(wait -> (int) wait.toMinutes()).toList());
    assertEquals(9, reminders.sent());
  }

  @Test
  void anEffectComparesEquallyManyWholePeriodsAndLeavesOutThatOfTheDecision() {
    Instant decided = Instant.parse("2026-11-25T01:40:00Z");
    assertEquals(
        Optional.empty(),
        Effect.of(decided, Instant.parse("2026-11-25T02:29:59Z"), Period.HALF_HOUR, SHANGHAI));
    assertEquals(
        Optional.of(
            new Effect(
                new Range(
                    Instant.parse("2026-11-25T00:30:00Z"),
                    Instant.parse("2026-11-25T01:30:00Z"),
                    SHANGHAI),
                new Range(
                    Instant.parse("2026-11-25T02:00:00Z"),
                    Instant.parse("2026-11-25T03:00:00Z"),
                    SHANGHAI),
                2)),
        Effect.of(decided, Instant.parse("2026-11-25T03:10:00Z"), Period.HALF_HOUR, SHANGHAI));
  }

  @Test
  void theNearestResponsibilityCounts() {
    Responsible supervisors = new Responsible(Optional.of("supervisor"), Optional.empty());
    Responsible quality = new Responsible(Optional.of("quality"), Optional.empty());
    Responsible lead = new Responsible(Optional.empty(), Optional.of("supervisor2"));
    List<Responsibility> all =
        List.of(
            new Responsibility(
                Optional.empty(), Optional.of("queue"), Optional.of("broadband"), lead),
            new Responsibility(Optional.empty(), Optional.empty(), Optional.empty(), supervisors),
            new Responsibility(Optional.of("fcr"), Optional.empty(), Optional.empty(), quality));
    assertEquals(
        Optional.of(lead), Responsibility.of(all, "fcr", Optional.of("queue"), "broadband"));
    assertEquals(
        Optional.of(quality), Responsibility.of(all, "fcr", Optional.of("queue"), "billing"));
    assertEquals(Optional.of(supervisors), Responsibility.of(all, "asa", Optional.empty(), ""));
  }
}
