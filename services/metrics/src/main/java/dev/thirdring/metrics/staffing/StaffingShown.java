package dev.thirdring.metrics.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.forecast.Asked;
import dev.thirdring.metrics.forecast.ForecastShown;
import dev.thirdring.metrics.forecast.model.DayForecast;
import dev.thirdring.metrics.forecast.model.DayKind;
import dev.thirdring.metrics.staffing.model.Service;
import dev.thirdring.metrics.staffing.model.Staffing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A week's agents as they are shown. Shares in percent, times in seconds, two decimals. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StaffingShown(
    @Schema(examples = {"2026-11-30"}) LocalDate from,
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    @Schema(description = "Erlang C: callers wait; Erlang A: they hang up when patience ends")
        Model model,
    @Schema(examples = {"300.00"}) BigDecimal handleTime,
    @Schema(description = "Measured over the last 28 days, not given") boolean handleTimeMeasured,
    List<Day> days) {
  private static final int DECIMALS = 2;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /** What is believed of callers. */
  public enum Model {
    ERLANG_C,
    ERLANG_A
  }

  /** A day; without half hours when nothing can be said about its calls. */
  public record Day(
      LocalDate day, DayKind kind, DayForecast.Likeness madeFrom, List<HalfHour> halfHours) {}

  /** A half hour: without calls it needs nobody, and has no service. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record HalfHour(
      @Schema(examples = {"09:30"}) String at,
      BigDecimal calls,
      @Schema(description = "Agents who must be there to answer") int answering,
      @Schema(description = "Agents on the roster, so that so many are there") int scheduled,
      BigDecimal serviceLevel,
      BigDecimal meanWait,
      @Schema(description = "Always 0 with Erlang C") BigDecimal abandoned,
      BigDecimal occupancy) {}

  static StaffingShown of(Asked asked, AskedService service, PlanStaff.Outcome.Planned plan) {
    return new StaffingShown(
        asked.first(),
        asked.calls().zone().getId(),
        service.patience == null ? Model.ERLANG_C : Model.ERLANG_A,
        decimals(plan.handleSeconds()),
        plan.measured(),
        plan.days().stream().map(StaffingShown::day).toList());
  }

  private static Day day(PlanStaff.Day day) {
    DayForecast forecast = day.forecast();
    return new Day(
        forecast.day(),
        forecast.kind(),
        forecast.alike(),
        IntStream.range(0, day.halfHours().size())
            .mapToObj(half -> halfHour(half, forecast, day.halfHours().get(half)))
            .toList());
  }

  private static HalfHour halfHour(int half, DayForecast forecast, Staffing staffing) {
    Service service = staffing.service().orElse(null);
    return new HalfHour(
        ForecastShown.time(half),
        forecast.calls(half),
        staffing.answering(),
        staffing.scheduled(),
        service == null ? null : percent(service.answeredWithin()),
        service == null ? null : decimals(service.meanWaitSeconds()),
        service == null ? null : percent(service.abandoned()),
        service == null ? null : percent(service.occupancy()));
  }

  private static BigDecimal percent(double share) {
    return BigDecimal.valueOf(share).multiply(PERCENT).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimals(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
