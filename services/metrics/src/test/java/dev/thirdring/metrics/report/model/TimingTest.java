package dev.thirdring.metrics.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any rhythm, day, time and zone: half an hour of summer time, clocks changed at midnight. */
@Tag("M4")
class TimingTest {
  private static final int SAMPLES = 4_000;
  private static final List<ZoneId> ZONES =
      List.of(
              "Asia/Shanghai",
              "Europe/Berlin",
              "America/New_York",
              "America/Sao_Paulo",
              "America/Havana",
              "Australia/Lord_Howe",
              "Pacific/Chatham",
              "Africa/Casablanca",
              "Asia/Kathmandu",
              "UTC")
          .stream()
          .map(ZoneId::of)
          .toList();

  @ParameterizedTest
  @EnumSource(Rhythm.class)
  void whatFallsDueNextIsTheFirstAfterTheMoment(Rhythm rhythm) {
    Random random = new Random(rhythm.ordinal());
    for (int sample = 0; sample < SAMPLES; sample++) {
      Timing timing = any(rhythm, random);
      Instant moment = moment(random, timing);
      ReportPeriod next = timing.dueAfter(moment);
      assertTrue(timing.dueAt(next).isAfter(moment), timing + " " + moment);
      assertFalse(timing.dueAt(next.before()).isAfter(moment), timing + " " + moment);
    }
  }

  @ParameterizedTest
  @EnumSource(Rhythm.class)
  void isDueOnItsDayAtItsTimeOfTheZonesClocks(Rhythm rhythm) {
    Random random = new Random(rhythm.ordinal());
    for (int sample = 0; sample < SAMPLES; sample++) {
      Timing timing = any(rhythm, random);
      ReportPeriod period = ReportPeriod.of(rhythm, day(random));
      LocalDateTime wanted = period.end().plusDays(timing.day() - 1L).atTime(timing.at());
      LocalDateTime shown = LocalDateTime.ofInstant(timing.dueAt(period), timing.zone());
      boolean skipped = timing.zone().getRules().getValidOffsets(wanted).isEmpty();
      assertTrue(skipped ? shown.isAfter(wanted) : shown.equals(wanted), timing + " " + period);
      assertFalse(timing.dueAt(period).isBefore(period.to(timing.zone())), timing + " " + period);
      assertTrue(timing.dueAt(period.next()).isAfter(timing.dueAt(period)), timing + " " + period);
    }
  }

  @ParameterizedTest
  @EnumSource(Rhythm.class)
  void periodsFollowEachOtherWithoutGapOrRepetition(Rhythm rhythm) {
    ReportPeriod period = ReportPeriod.of(rhythm, LocalDate.of(2023, 12, 20));
    while (period.first().isBefore(LocalDate.of(2029, 3, 2))) {
      assertEquals(period.end(), period.next().first());
      assertEquals(period, period.next().before());
      assertEquals(period, ReportPeriod.parse(rhythm, period.code()).orElseThrow());
      period = period.next();
    }
  }

  @Test
  void theTrackingTableIsThereBeforeTheFifthOfTheFollowingMonth() {
    for (ZoneId zone : ZONES) {
      Timing tracking = new Timing(Rhythm.MONTH, 4, LocalTime.of(2, 0), zone);
      for (int month = 0; month < 12 * 100; month++) {
        YearMonth of = YearMonth.of(2000, 1).plusMonths(month);
        ReportPeriod period = ReportPeriod.parse(Rhythm.MONTH, of.toString()).orElseThrow();
        assertTrue(
            tracking
                .dueAt(period)
                .isBefore(of.plusMonths(1).atDay(5).atStartOfDay(zone).toInstant()),
            zone + " " + of);
      }
    }
  }

  @Test
  void aMonthsReportIsOfTheMonthBeforeHoweverLongItIs() {
    Timing last = new Timing(Rhythm.MONTH, 28, LocalTime.of(23, 59), ZoneId.of("Asia/Shanghai"));
    ReportPeriod january = ReportPeriod.parse(Rhythm.MONTH, "2023-01").orElseThrow();
    assertEquals(Instant.parse("2023-02-28T15:59:00Z"), last.dueAt(january));
    assertEquals("2023-01", last.dueAfter(Instant.parse("2023-02-28T15:58:59Z")).code());
    assertEquals("2023-02", last.dueAfter(Instant.parse("2023-02-28T15:59:00Z")).code());
  }

  @Test
  void anHourThatIsSkippedOrToldTwiceMakesOneReport() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Timing timing = new Timing(Rhythm.DAY, 1, LocalTime.of(2, 30), berlin);
    ReportPeriod saturday = ReportPeriod.parse(Rhythm.DAY, "2026-03-28").orElseThrow();
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), timing.dueAt(saturday), "shown as 03:30");
    ReportPeriod autumn = ReportPeriod.parse(Rhythm.DAY, "2026-10-24").orElseThrow();
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), timing.dueAt(autumn), "the first 02:30");
    assertEquals("2026-10-25", timing.dueAfter(Instant.parse("2026-10-25T00:30:00Z")).code());
  }

  private static Timing any(Rhythm rhythm, Random random) {
    LocalTime at = LocalTime.of(random.nextInt(24), random.nextInt(2) * 30);
    return new Timing(rhythm, 1 + random.nextInt(28), at, ZONES.get(random.nextInt(ZONES.size())));
  }

  /** Half of them exactly when something falls due. */
  private static Instant moment(Random random, Timing timing) {
    Instant due = timing.dueAt(ReportPeriod.of(timing.rhythm(), day(random)));
    return random.nextBoolean() ? due : due.plusSeconds(random.nextInt(80 * 86_400));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 20));
  }
}
