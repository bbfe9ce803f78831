package dev.thirdring.metrics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Unit;
import java.math.BigDecimal;
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
    @Schema(description = "Department, channel, category, tier or day; null for all together")
        String group,
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
    @Schema(description = "The figure that this one must not be shown without; null for none")
        String shownWith) {

  static FigureShown of(FigureValue value) {
    Figure figure = value.figure();
    return new FigureShown(
        figure.code(),
        value.variant(),
        figure.name(),
        value.group().orElse(null),
        value.numerator(),
        value.denominator().orElse(null),
        value.value().orElse(null),
        figure.unit(),
        value.target().orElse(null),
        value.withinTarget().orElse(null),
        figure.shownWith().orElse(null));
  }
}
