package dev.thirdring.metrics.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.forecast.model.DayForecast;
import dev.thirdring.metrics.forecast.model.DayKind;
import dev.thirdring.metrics.forecast.model.ForecastError;
import dev.thirdring.metrics.forecast.model.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forecast as it is shown. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ForecastShown(
    @Schema(examples = {"2026-11-30"}) LocalDate from,
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    @Schema(description = "Days from this one on were not used") LocalDate madeFromDaysBefore,
    List<Day> days,
    @Schema(description = "Of the four weeks before, each forecast from what was known then")
        List<Off> errors,
    @Schema(description = "Of those weeks together; null without any") Off errorOfAll) {
  private static final int HALF_HOUR = 30;

  /** A day. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Day(
      LocalDate day,
      DayKind kind,
      @Schema(
              description =
                  "STAND_IN: there were no days of that kind; Sundays stand in for holidays,"
                      + " working weekdays for make-up workdays. NONE: nothing can be said")
          DayForecast.Likeness madeFrom,
      @Schema(description = "The days that it is the mean of") List<LocalDate> madeFromDays,
      @Schema(description = "Null when nothing can be said") BigDecimal calls,
      @Schema(description = "48, or none when nothing can be said") List<HalfHour> halfHours) {

    static Day of(DayForecast forecast) {
      return new Day(
          forecast.day(),
          forecast.kind(),
          forecast.alike(),
          forecast.from(),
          forecast.isKnown() ? forecast.calls() : null,
          forecast.isKnown()
              ? IntStream.range(0, History.HALF_HOURS)
                  .mapToObj(half -> new HalfHour(time(half), forecast.calls(half)))
                  .toList()
              : List.of());
    }
  }

  /** Beginning of a half hour by the wall clock, and the calls expected in it. */
  public record HalfHour(
      @Schema(examples = {"09:30"}) String at, @Schema(examples = {"14.83"}) BigDecimal calls) {}

  /** How far forecasts were off. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Off(
      @Schema(description = "First day") LocalDate from,
      @Schema(description = "That really came") long calls,
      @Schema(
              description =
                  "Σ|forecast − actual| by half hour ÷ Σ actual × 100; null without calls")
          BigDecimal absolutePercent,
      @Schema(description = "Σ(forecast − actual) ÷ Σ actual × 100; above 0: too many expected")
          BigDecimal overPercent) {

    static Off of(ForecastError error) {
      return new Off(
          error.first(),
          error.calls(),
          error.absolutePercent().orElse(null),
          error.overPercent().orElse(null));
    }
  }

  static ForecastShown of(Asked asked, ForecastCalls.WeekForecast week) {
    return new ForecastShown(
        asked.first(),
        asked.calls().zone().getId(),
        week.known(),
        week.days().stream().map(Day::of).toList(),
        week.errors().weeks().stream().map(Off::of).toList(),
        week.errors().all().map(Off::of).orElse(null));
  }

  /** Of the day's beginning. */
  public static String time(int halfHour) {
    return LocalTime.MIDNIGHT.plusMinutes((long) halfHour * HALF_HOUR).toString();
  }
}
