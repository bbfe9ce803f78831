package dev.thirdring.metrics.forecast.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.forecast.model.DayForecast.Likeness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M2")
class ForecastingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final int TEN = 20;
  private final Map<LocalDate, List<Long>> calls = new HashMap<>();
  private final Map<LocalDate, Boolean> special = new HashMap<>();

  @Test
  void aWeekdayIsTheMeanOfItsLastSix() {
    int[] counts = {10, 12, 14, 16, 18, 21, 1000};
    for (int week = 1; week <= counts.length; week++) {
      came(MONDAY.minusWeeks(week), counts[week - 1]);
    }
    DayForecast forecast = forecasting().of(MONDAY, MONDAY);
    assertEquals(6, forecast.from().size());
    assertEquals(new BigDecimal("15.17"), forecast.calls(TEN), "91 / 6; the seventh is too old");
    assertEquals(new BigDecimal("0.00"), forecast.calls(TEN + 1));
  }

  @Test
  void aHolidayOnAMondayIsNoMonday() {
    came(MONDAY.minusWeeks(1), 2);
    came(MONDAY.minusWeeks(2), 30);
    special.put(MONDAY.minusWeeks(1), false);
    DayForecast forecast = forecasting().of(MONDAY, MONDAY);
    assertEquals(List.of(MONDAY.minusWeeks(2)), forecast.from());
    assertEquals(new BigDecimal("30.00"), forecast.calls());
  }

  @Test
  void aHolidayIsLikeTheHolidaysOfTheYearBefore() {
    LocalDate lastYear = MONDAY.minusDays(300);
    came(lastYear, 4);
    came(MONDAY.minusDays(1), 50);
    special.put(lastYear, false);
    special.put(MONDAY, false);
    DayForecast forecast = forecasting().of(MONDAY, MONDAY);
    assertEquals(Likeness.SAME_KIND, forecast.alike());
    assertEquals(new BigDecimal("4.00"), forecast.calls());
  }

  @Test
  void withoutAHolidayBeforeSundaysStandInAndItIsSaid() {
    came(MONDAY.minusDays(1), 8);
    came(MONDAY.minusDays(8), 9);
    special.put(MONDAY, false);
    DayForecast forecast = forecasting().of(MONDAY, MONDAY);
    assertEquals(Likeness.STAND_IN, forecast.alike());
    assertEquals(new BigDecimal("8.50"), forecast.calls());
  }

  @Test
  void aMakeUpWorkdayIsLikeWorkingWeekdays() {
    LocalDate saturday = MONDAY.minusDays(2);
    for (int back = 1; back <= 7; back++) {
      came(saturday.minusDays(back), back <= 5 ? 10 : 1000);
    }
    special.put(saturday, true);
    DayForecast forecast = forecasting().of(saturday, saturday);
    assertEquals(DayKind.MAKE_UP_WORKDAY, forecast.kind());
    assertEquals(new BigDecimal("10.00"), forecast.calls());
  }

  @Test
  void aDayWithoutCallsAfterTheFirstHadNone() {
    came(MONDAY.minusWeeks(2), 10);
    assertEquals(new BigDecimal("5.00"), forecasting().of(MONDAY, MONDAY).calls());
  }

  @Test
  void nothingIsSaidWithoutAnyDayAlike() {
    came(MONDAY.minusDays(1), 10);
    DayForecast forecast = forecasting().of(MONDAY, MONDAY);
    assertFalse(forecast.isKnown());
    assertEquals(Likeness.NONE, forecast.alike());
    assertFalse(
        new Forecasting(new History(Optional.empty(), Map.of()), kinds())
            .of(MONDAY, MONDAY)
            .isKnown());
  }

  /**
   * Mondays brought 10, 20 and 30 (latest): the last is forecast as 15, the one before as 10.
   * |15−30| + |10−20| = 25 of 50 calls; both were expected too few.
   */
  @Test
  void errorsCompareWhatWasKnownThenWithWhatCame() {
    came(MONDAY.minusWeeks(3), 10);
    came(MONDAY.minusWeeks(2), 20);
    came(MONDAY.minusWeeks(1), 30);
    ForecastErrors errors = ForecastErrors.before(MONDAY, forecasting());
    assertEquals(2, errors.weeks().size());
    assertEquals(MONDAY.minusWeeks(1), errors.weeks().getFirst().first());
    assertEquals(Optional.of(new BigDecimal("50.00")), errors.weeks().getFirst().absolutePercent());
    ForecastError all = errors.all().orElseThrow();
    assertEquals(50, all.calls());
    assertEquals(Optional.of(new BigDecimal("50.00")), all.absolutePercent());
    assertEquals(Optional.of(new BigDecimal("-50.00")), all.overPercent());
  }

  @Test
  void aWeekWithoutCallsHasNoPercentage() {
    came(MONDAY.minusWeeks(3), 10);
    came(MONDAY.minusWeeks(1), 0);
    ForecastErrors errors = ForecastErrors.before(MONDAY, forecasting());
    assertTrue(errors.weeks().getFirst().absolutePercent().isEmpty());
  }

  private void came(LocalDate day, long atTen) {
    List<Long> halves = new ArrayList<>(Collections.nCopies(History.HALF_HOURS, 0L));
    halves.set(TEN, atTen);
    calls.put(day, halves);
  }

  private Forecasting forecasting() {
    return new Forecasting(
        new History(calls.keySet().stream().min(LocalDate::compareTo), calls), kinds());
  }

  private DayKinds kinds() {
    return new DayKinds(special);
  }
}
