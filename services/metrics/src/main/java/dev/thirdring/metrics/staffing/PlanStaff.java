package dev.thirdring.metrics.staffing;

import dev.thirdring.metrics.forecast.Asked;
import dev.thirdring.metrics.forecast.CallHistory;
import dev.thirdring.metrics.forecast.ForecastCalls;
import dev.thirdring.metrics.forecast.model.DayForecast;
import dev.thirdring.metrics.forecast.model.History;
import dev.thirdring.metrics.staffing.model.Load;
import dev.thirdring.metrics.staffing.model.QueueModel;
import dev.thirdring.metrics.staffing.model.Staffing;
import dev.thirdring.metrics.staffing.model.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans agents for a week's forecast, half hour by half hour. */
@ApplicationScoped
public class PlanStaff {
  private static final int MEASURED_DAYS = 28;
  private static final double HALF_HOUR_SECONDS = 1800;

  private final ForecastCalls forecastCalls;
  private final CallHistory history;

  PlanStaff(ForecastCalls forecastCalls, CallHistory history) {
    this.forecastCalls = forecastCalls;
    this.history = history;
  }

  sealed interface Outcome {
    /**
     * A plan.
     *
     * @param measured handle time comes from past calls, not from the question
     */
    record Planned(double handleSeconds, boolean measured, List<Day> days) implements Outcome {}

    /** No call was handled in the last 28 days, so that somebody must say how long one takes. */
    record HandleTimeUnknown() implements Outcome {}

    record TooManyAgents() implements Outcome {}
  }

  /** A day's half hours; none when nothing can be said about it. */
  record Day(DayForecast forecast, List<Staffing> halfHours) {}

  Uni<Outcome> plan(Asked asked, AskedService service) {
    return service
        .handleSeconds()
        .map(given -> Uni.createFrom().item(Optional.of(given)))
        .orElseGet(() -> measured(asked))
        .chain(
            seconds ->
                seconds.isEmpty()
                    ? Uni.createFrom().item(new Outcome.HandleTimeUnknown())
                    : forecastCalls
                        .forecast(asked)
                        .map(week -> planned(week, seconds.get(), service)));
  }

  private Uni<Optional<Double>> measured(Asked asked) {
    LocalDate known = forecastCalls.known(asked);
    return history.handleSeconds(known.minusDays(MEASURED_DAYS), known, asked.calls());
  }

  private static Outcome planned(
      ForecastCalls.WeekForecast week, double handleSeconds, AskedService service) {
    try {
      return new Outcome.Planned(
          handleSeconds,
          service.handleSeconds().isEmpty(),
          week.days().stream()
              .map(day -> day(day, handleSeconds, service.model(), service.wanted()))
              .toList());
    } catch (IllegalArgumentException tooMany) {
      return new Outcome.TooManyAgents();
    }
  }

  private static Day day(
      DayForecast forecast, double handleSeconds, QueueModel model, Wanted wanted) {
    return new Day(
        forecast,
        forecast.isKnown()
            ? IntStream.range(0, History.HALF_HOURS)
                .mapToDouble(half -> forecast.expected(half) / HALF_HOUR_SECONDS)
                .mapToObj(calls -> Staffing.needed(model, new Load(calls, handleSeconds), wanted))
                .toList()
            : List.of());
  }
}
