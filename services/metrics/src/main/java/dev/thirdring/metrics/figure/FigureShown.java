package dev.thirdring.metrics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.calllimit.LimitPeriod;
import dev.thirdring.metrics.figure.model.Compared;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Percentiles;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as it is shown. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureShown(
    @Schema(examples = {"on_the_spot"}) String code,
    @Schema(
            description =
                "Tells apart figures of one code: own, group; a template, clock, currency…",
            examples = {"default"})
        String variant,
    Name name,
    @Schema(description = "Of the first thing grouped by; null for all together") String group,
    @Schema(description = "Of the second thing grouped by; null without") String secondGroup,
    @Schema(
            description = "Exact",
            examples = {"4"})
        long numerator,
    @Schema(
            description = "Exact; null for a plain count",
            examples = {"5"})
        Long denominator,
    @Schema(
            description = "Rounded once, to two decimals; null where there is nothing to divide by",
            examples = {"80.00"})
        BigDecimal value,
    Unit unit,
    @Schema(description = "Null where none is set") Target target,
    @Schema(description = "Compared before rounding; null without target or value")
        Boolean withinTarget,
    @Schema(
            description =
                "Code of the figure that this one must not be read without; null for none",
            examples = {"complaint_reached"})
        String shownWith,
    @Schema(
            description =
                "Of the waits or handle times behind the figure, in seconds: to half a second below"
                    + " 128 s, to 0.8 % above for handle times; null where there are none")
        Percentiles percentiles,
    @Schema(description = "The limits that held, each from when; more than one where it changed")
        List<LimitPeriod> parameters,
    @Schema(description = "A later contact may still change it, until its window has passed")
        boolean provisional,
    @Schema(description = "With the period before and with last year, as asked")
        List<ComparedShown> compared) {

  /** The same figure of another time. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ComparedShown(
      Compared with,
      long numerator,
      Long denominator,
      BigDecimal value,
      @Schema(description = "How much more it is now, in the figure's unit; rounded once")
          BigDecimal difference,
      @Schema(description = "How much more it is now, in percent; null where it was 0")
          BigDecimal change) {

    static ComparedShown of(Compared with, FigureValue value, FigureValue other) {
      return new ComparedShown(
          with,
          other.numerator(),
          other.denominator().orElse(null),
          other.value().orElse(null),
          value.difference(other).orElse(null),
          value.change(other).orElse(null));
    }
  }

  /** Nothing was counted, neither above nor below. */
  boolean hasNothing() {
    return numerator == 0 && (denominator == null || denominator == 0);
  }

  FigureShown with(List<ComparedShown> others) {
    return copy(percentiles, others);
  }

  FigureShown withoutPercentiles() {
    return copy(null, compared);
  }

  private FigureShown copy(Percentiles otherPercentiles, List<ComparedShown> otherCompared) {
    return new FigureShown(
        code,
        variant,
        name,
        group,
        secondGroup,
        numerator,
        denominator,
        value,
        unit,
        target,
        withinTarget,
        shownWith,
        otherPercentiles,
        parameters,
        provisional,
        otherCompared);
  }

  static FigureShown of(
      FigureValue value,
      List<LimitPeriod> limits,
      boolean provisional,
      List<ComparedShown> compared) {
    Figure figure = value.figure();
    return new FigureShown(
        figure.code(),
        value.variant(),
        figure.name(),
        value.group().orElse(null),
        value.place().second(),
        value.numerator(),
        value.denominator().orElse(null),
        value.value().orElse(null),
        figure.unit(),
        value.target().orElse(null),
        value.withinTarget().orElse(null),
        figure.shownWith().orElse(null),
        value.percentiles().orElse(null),
        limits.stream().filter(limit -> figure.limits().contains(limit.name())).toList(),
        provisional,
        compared);
  }
}
