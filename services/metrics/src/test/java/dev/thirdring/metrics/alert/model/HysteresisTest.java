package dev.thirdring.metrics.alert.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Group;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.metrics.figure.model.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service level with the target 80, a margin of 2 and at least 10 calls. */
@Tag("M3")
class HysteresisTest {
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Figure SERVICE_LEVEL =
      FigureTable.ALL.stream()
          .filter(one -> one.variant().equals("of_offered_less_short"))
          .findFirst()
          .orElseThrow();

  @Test
  void whatIsOutsideRaisesOnceItWasOutsideAsOftenAsTheRuleSays() {
    assertInstanceOf(Course.Raise.class, new Hysteresis(rule(1, 2)).withoutAlert(levels(90, 79)));
    assertInstanceOf(Course.Quiet.class, new Hysteresis(rule(2, 2)).withoutAlert(levels(90, 79)));
    Course.Raise raised =
        assertInstanceOf(
            Course.Raise.class, new Hysteresis(rule(2, 2)).withoutAlert(levels(90, 79, 60)));
    assertEquals(Side.BELOW, raised.side());
    assertEquals(NINE.plus(HALF_HOUR), raised.first().period().from());
    assertEquals(NINE.plus(HALF_HOUR.multipliedBy(2)), raised.newest().period().from());
  }

  @Test
  void exactlyTheTargetIsNoFault() {
    assertInstanceOf(Course.Quiet.class, new Hysteresis(rule(1, 2)).withoutAlert(levels(80)));
  }

  @Test
  void onePeriodInsideNearTheEndOfTheTargetClearsNothingTwoDo() {
    Hysteresis hysteresis = new Hysteresis(rule(1, 2));
    assertInstanceOf(Course.GoOn.class, hysteresis.withAlert(NINE, levels(70, 81)));
    assertInstanceOf(Course.GoOn.class, hysteresis.withAlert(NINE, levels(70, 81, 79, 81)));
    assertInstanceOf(Course.Clear.class, hysteresis.withAlert(NINE, levels(70, 81, 80)));
  }

  @Test
  void onePeriodWellInsideClears() {
    Course.Clear clear =
        assertInstanceOf(
            Course.Clear.class, new Hysteresis(rule(1, 2)).withAlert(NINE, levels(70, 82)));
    assertEquals(false, clear.recounted());
  }

  @Test
  void aPeriodWithTooFewCallsSaysNothing() {
    Hysteresis hysteresis = new Hysteresis(rule(1, 2));
    Reading few = reading(1, 0, 9);
    assertEquals(Judgement.SILENT, few.judgement());
    assertInstanceOf(
        Course.Quiet.class, hysteresis.withoutAlert(List.of(reading(0, 90, 100), few)));
    assertInstanceOf(
        Course.GoOn.class, hysteresis.withAlert(NINE, List.of(reading(0, 70, 100), few)));
  }

  @Test
  void aPeriodWithoutCallsIsNeverOutside() {
    assertEquals(Judgement.SILENT, reading(0, 0, 0).judgement());
  }

  @Test
  @Tag("M8")
  void lateFactsTakeAnAlertBackThatNeverShouldHaveBeen() {
    Course.Clear clear =
        assertInstanceOf(
            Course.Clear.class, new Hysteresis(rule(1, 2)).withAlert(NINE, levels(81)));
    assertTrue(clear.recounted());
  }

  /** Noise around the target: without hysteresis an alert would come and go with every crossing. */
  @Test
  void aFigureThatTremblesAroundItsTargetMakesOneAlert() {
    Random chance = new Random(7);
    Hysteresis hysteresis = new Hysteresis(rule(1, 4));
    List<Reading> all = new ArrayList<>();
    int raised = 0;
    int crossings = 0;
    Optional<Instant> since = Optional.empty();
    for (int period = 0; period < 200; period++) {
      all.add(reading(period, chance.nextBoolean() ? 79 : 81, 100));
      if (period > 0
          && all.get(period).judgement().isOutside()
              != all.get(period - 1).judgement().isOutside()) {
        crossings++;
      }
      List<Reading> seen = all.subList(Math.max(0, all.size() - rule(1, 4).lookBack()), all.size());
      Course course =
          since.isPresent()
              ? hysteresis.withAlert(since.get(), seen)
              : hysteresis.withoutAlert(seen);
      if (course instanceof Course.Raise raise) {
        since = Optional.of(raise.first().period().from());
        raised++;
      } else if (course instanceof Course.Clear) {
        since = Optional.empty();
      }
    }
    assertTrue(crossings > 80, crossings + " crossings");
    assertTrue(raised <= crossings / 6, raised + " alerts of " + crossings + " crossings");
  }

  @Test
  void aTargetTooNarrowForItsMarginClearsInItsMiddle() {
    Target narrow = new Target(new BigDecimal("80"), new BigDecimal("81"));
    assertEquals(
        Judgement.INSIDE,
        Reading.of(range(0), Optional.of(value(80, 100, narrow)), rule(1, 2)).judgement());
    assertEquals(
        Judgement.WELL_INSIDE,
        Reading.of(range(0), Optional.of(value(805, 1000, narrow)), rule(1, 2)).judgement());
    assertEquals(
        Judgement.ABOVE,
        Reading.of(range(0), Optional.of(value(82, 100, narrow)), rule(1, 2)).judgement());
  }

  private static AlertRule rule(int raiseAfter, int clearAfter) {
    return new AlertRule(
        "service_level",
        "service_level",
        "of_offered_less_short",
        Period.HALF_HOUR,
        Optional.empty(),
        10,
        BigDecimal.TWO,
        raiseAfter,
        clearAfter);
  }

  private static List<Reading> levels(int... ofHundred) {
    List<Reading> readings = new ArrayList<>();
    for (int level : ofHundred) {
      readings.add(reading(readings.size(), level, 100));
    }
    return readings;
  }

  private static Reading reading(int period, long good, long all) {
    return Reading.of(
        range(period),
        Optional.of(value(good, all, new Target(BigDecimal.valueOf(80), null))),
        rule(1, 2));
  }

  private static FigureValue value(long good, long all, Target target) {
    return new FigureValue(
        SERVICE_LEVEL,
        SERVICE_LEVEL.variant(),
        Group.ALL,
        good,
        Optional.of(all),
        Optional.of(target),
        Optional.empty());
  }

  private static Range range(int period) {
    Instant from = NINE.plus(HALF_HOUR.multipliedBy(period));
    return new Range(from, from.plus(HALF_HOUR), ZoneOffset.UTC);
  }
}
