package dev.thirdring.metrics.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M4")
class ReportPeriodTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void periodsAreNamedAsCalendarsNameThem() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    assertEquals("2027-01-01", ReportPeriod.of(Rhythm.DAY, newYear).code());
    assertEquals("2026-W53", ReportPeriod.of(Rhythm.WEEK, newYear).code());
    assertEquals("2027-01-1", ReportPeriod.of(Rhythm.TEN_DAYS, newYear).code());
    assertEquals("2026-12-3", ReportPeriod.of(Rhythm.TEN_DAYS, newYear).before().code());
    assertEquals(
        11, ReportPeriod.of(Rhythm.TEN_DAYS, newYear).before().first().until(newYear).getDays());
    assertEquals("2026-12", ReportPeriod.of(Rhythm.MONTH, newYear).before().code());
    for (Rhythm rhythm : Rhythm.values()) {
      ReportPeriod period = ReportPeriod.of(rhythm, newYear);
      assertEquals(Optional.of(period), ReportPeriod.parse(rhythm, period.code()));
      assertEquals(period, period.next().before());
    }
  }

  @Test
  void whatIsNoPeriodIsNone() {
    for (String text : List.of("", "2026-W54", "2026-11-4", "2026-13", "26-11-1", "1980-01-01")) {
      for (Rhythm rhythm : Rhythm.values()) {
        if (!(rhythm == Rhythm.DAY && text.equals("2026-11-4"))) {
          assertEquals(Optional.empty(), ReportPeriod.parse(rhythm, text), rhythm + " " + text);
        }
      }
    }
  }

  @Test
  void aMonthsReportOfTheFifthIsDueThen() {
    Timing fifth = new Timing(Rhythm.MONTH, 5, LocalTime.of(8, 0), SHANGHAI);
    ReportPeriod november = ReportPeriod.parse(Rhythm.MONTH, "2026-11").orElseThrow();
    assertEquals(Instant.parse("2026-12-05T00:00:00Z"), fifth.dueAt(november));
    assertEquals("2026-11", fifth.dueAfter(Instant.parse("2026-12-04T23:59:59Z")).code());
    assertEquals("2026-12", fifth.dueAfter(Instant.parse("2026-12-05T00:00:00Z")).code());
    Timing monday = new Timing(Rhythm.WEEK, 1, LocalTime.of(0, 0), SHANGHAI);
    assertEquals("2026-W48", monday.dueAfter(Instant.parse("2026-11-29T15:59:59Z")).code());
    assertEquals("2026-W49", monday.dueAfter(Instant.parse("2026-11-29T16:00:00Z")).code());
  }

  @Test
  void aChartIsLinesBrokenWhereThereIsNothing() {
    Sketch sketch =
        Sketch.of(
            new Chart(
                new Name("甲", "a"),
                new Name("%", "%"),
                List.of("1", "2", "3", "4"),
                Arrays.asList(number(10), null, number(40), number(20)),
                Arrays.asList(null, null, null, number(5)),
                new Target(number(20), number(40))),
            158,
            132);
    // from 46 to 146 across, from 10 (which is 40) to 110 (which is 0) down
    assertEquals(
        List.of(
            List.of(new Sketch.Point(46, 85)),
            List.of(new Sketch.Point(46 + 100 * 2 / 3.0, 10), new Sketch.Point(146, 60))),
        sketch.values());
    assertEquals(1, sketch.before().size());
    assertEquals(new Sketch.Band(10, 60), sketch.band());
    assertEquals(
        List.of("0", "10", "20", "30", "40"),
        sketch.scale().stream().map(Sketch.Mark::text).toList());
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
