package dev.thirdring.metrics.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.fairness.model.SideBySide;
import dev.thirdring.metrics.fairness.model.Yardstick;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Source;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How groups were served, side by side. */
public record FairnessShown(
    Instant from,
    Instant to,
    String zone,
    @Schema(description = "With fewer cases nothing is called unfair") long casesMin,
    List<Line> rows,
    @Schema(description = "What cannot be put side by side, and why") List<NotTold> notTold) {

  /** A figure that is not known by tier or by brand. */
  public record NotTold(
      Yardstick.Aspect aspect,
      By by,
      @Schema(examples = {"asa"}) String code,
      String variant,
      Name name,
      Name why) {
    private static final Name OF_CALLS =
        new Name("电话系统不提供客户的品牌", "Telephone systems tell no brand of a call's customer");
    private static final Name OTHERWISE =
        new Name("所依据的事实没有这一项", "The facts behind it do not have it");

    static NotTold of(By by, Yardstick yardstick, Figure figure) {
      return new NotTold(
          yardstick.aspect(),
          by,
          figure.code(),
          figure.variant(),
          figure.name(),
          by == By.BRAND && figure.isOf(Source.CALLS) ? OF_CALLS : OTHERWISE);
    }
  }

  /** A figure of a tier or a brand. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Line(
      Yardstick.Aspect aspect,
      By by,
      String group,
      String code,
      String variant,
      Name name,
      long numerator,
      Long denominator,
      BigDecimal value,
      Unit unit,
      @Schema(description = "What the group was promised; null for nothing of its own")
          Target target,
      @Schema(description = "The group that was served best; null where none has enough cases")
          String best,
      @Schema(description = "How much worse than the best, in the figure's unit") BigDecimal gap,
      @Schema(description = "How much worse the targets allow it to be") BigDecimal promised,
      @Schema(description = "Whether it is worse than promised; null with too few cases to tell")
          Boolean beyondPromise) {

    static Line of(By by, SideBySide one) {
      FigureValue value = one.value();
      return new Line(
          one.yardstick().aspect(),
          by,
          value.group().orElseThrow(),
          value.figure().code(),
          value.variant(),
          value.figure().name(),
          value.numerator(),
          value.denominator().orElse(null),
          value.value().orElse(null),
          value.figure().unit(),
          value.target().orElse(null),
          one.best().orElse(null),
          one.gap().orElse(null),
          one.promised(),
          one.beyond().orElse(null));
    }
  }
}
