package dev.thirdring.metrics.forecast;

import dev.thirdring.metrics.forecast.model.DayForecast;
import dev.thirdring.metrics.forecast.model.DayKinds;
import dev.thirdring.metrics.forecast.model.ForecastErrors;
import dev.thirdring.metrics.forecast.model.Forecasting;
import dev.thirdring.metrics.specialday.SpecialDay;
import dev.thirdring.metrics.specialday.SpecialDays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forecasts a week's calls from the days that are over. */
@ApplicationScoped
public class ForecastCalls {
  private final CallHistory history;
  private final SpecialDays specialDays;
  private final Clock clock;

  ForecastCalls(CallHistory history, SpecialDays specialDays, Clock clock) {
    this.history = history;
    this.specialDays = specialDays;
    this.clock = clock;
  }

  /**
   * A week's forecast.
   *
   * @param known the first day that was not used, because it is not over or begins the week
   */
  public record WeekForecast(LocalDate known, List<DayForecast> days, ForecastErrors errors) {}

  public Uni<WeekForecast> forecast(Asked asked) {
    LocalDate known = known(asked);
    LocalDate oldest = known.minusDays(Forecasting.SPECIAL_REACH + 28L);
    LocalDate last = asked.first().plusDays(Asked.DAYS);
    return specialDays
        .between(oldest, last)
        .chain(
            special ->
                history
                    .between(oldest, known, asked.calls())
                    .map(past -> new Forecasting(past, kinds(special))))
        .map(forecasting -> week(asked, known, forecasting));
  }

  /** Today is not over. */
  public LocalDate known(Asked asked) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), asked.calls().zone());
    return today.isBefore(asked.first()) ? today : asked.first();
  }

  private static WeekForecast week(Asked asked, LocalDate known, Forecasting forecasting) {
    List<DayForecast> days =
        IntStream.range(0, Asked.DAYS)
            .mapToObj(asked.first()::plusDays)
            .map(day -> forecasting.of(day, known))
            .toList();
    return new WeekForecast(known, days, ForecastErrors.before(known, forecasting));
  }

  private static DayKinds kinds(List<SpecialDay> special) {
    return new DayKinds(
        special.stream().collect(Collectors.toMap(SpecialDay::day, SpecialDay::working)));
  }
}
