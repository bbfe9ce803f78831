package dev.thirdring.metrics.figure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1")
class ComparisonTest {
  private static final Figure SHARE =
      SomeFigures.share(Tally.COMPLAINTS_ON_THE_SPOT, Tally.COMPLAINTS);
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void differencesAreExactAndRoundedOnce() {
    // 2 of 3 after 1 of 3: 33.33 points more, twice as much.
    assertEquals(
        Optional.of(new BigDecimal("33.33")),
        value(2, 3, Group.ALL).difference(value(1, 3, Group.ALL)));
    assertEquals(
        Optional.of(new BigDecimal("100.00")),
        value(2, 3, Group.ALL).change(value(1, 3, Group.ALL)));
    assertEquals(
        Optional.of(new BigDecimal("-50.00")),
        value(1, 3, Group.ALL).change(value(2, 3, Group.ALL)));
  }

  @Test
  void whereThereIsNothingToDivideByThereIsNoDifference() {
    assertEquals(Optional.empty(), value(2, 3, Group.ALL).difference(value(0, 0, Group.ALL)));
    assertEquals(Optional.empty(), value(0, 0, Group.ALL).change(value(1, 3, Group.ALL)));
    assertEquals(Optional.empty(), value(2, 3, Group.ALL).change(value(0, 3, Group.ALL)));
  }

  @Test
  void daysAreMatchedByTheirPlaceInTheRange() {
    Question now = byDay("2026-03-09", "2026-03-16");
    Question before = now.during(now.range().previous());
    FigureValue tuesday = value(1, 2, new Group("2026-03-10", null));
    FigureValue weekBefore = value(1, 4, new Group("2026-03-03", null));
    Comparison comparison = new Comparison(now, before, List.of(weekBefore));
    assertEquals(Optional.of(weekBefore), comparison.of(tuesday));
    assertEquals(
        0, comparison.of(value(1, 2, new Group("2026-03-11", null))).orElseThrow().numerator());
  }

  @Test
  void aDayThatTheOtherMonthDoesNotHaveIsComparedWithNothing() {
    Question march = byDay("2026-03-01", "2026-04-01");
    Comparison comparison =
        new Comparison(march, march.during(march.range().previous()), List.of());
    assertEquals(Optional.empty(), comparison.of(value(1, 2, new Group("2026-03-29", null))));
  }

  private static Question byDay(String from, String to) {
    return new Question(
        new Range(start(from), start(to), UTC),
        Optional.of(By.DAY),
        Optional.empty(),
        Optional.empty());
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(UTC).toInstant();
  }

  private static FigureValue value(long of, long all, Group group) {
    return new FigureValue(
        SHARE, "default", group, of, Optional.of(all), Optional.empty(), Optional.empty());
  }
}
