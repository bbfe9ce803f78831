package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.figure.model.FigureValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided, and what came of it. */
@Schema(name = "Decision")
record DecisionAnswer(
    UUID id,
    @Schema(examples = {"service_level.staffing"}) String measure,
    String text,
    String decidedBy,
    Instant decidedAt,
    @Schema(description = "Absent until a whole period after it is over") EffectAnswer effect) {

  /** The figure over equally many whole periods before and after. */
  @Schema(name = "Effect")
  record EffectAnswer(
      @Schema(description = "How many periods each side has") int periods,
      SpanAnswer before,
      SpanAnswer after) {}

  /** A figure over some time. */
  @Schema(name = "FigureOfSpan")
  record SpanAnswer(
      Instant from,
      Instant to,
      long numerator,
      @Schema(description = "Absent for a plain count") Long denominator,
      @Schema(description = "Absent where there is nothing to divide by") BigDecimal value) {
    static SpanAnswer of(Instant from, Instant to, FigureValue figure) {
      return figure == null
          ? new SpanAnswer(from, to, 0, null, null)
          : new SpanAnswer(
              from,
              to,
              figure.numerator(),
              figure.denominator().orElse(null),
              figure.value().orElse(null));
    }
  }

  static DecisionAnswer of(DecisionRow row, EffectAnswer effect) {
    return new DecisionAnswer(row.id, row.measure, row.words, row.decidedBy, row.decidedAt, effect);
  }
}
