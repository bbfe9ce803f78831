package dev.thirdring.metrics.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.alert.model.Breakdown;
import dev.thirdring.metrics.alert.model.Contribution;
import dev.thirdring.metrics.figure.model.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change, taken apart by one thing. Contributions and others add up to the change. */
@Schema(name = "Breakdown")
record BreakdownAnswer(
    @Schema(examples = {"QUEUE"}) String by,
    @Schema(
            description = "Of the figure over all these groups, in its unit",
            examples = {"-12.50"})
        BigDecimal change,
    @Schema(
            description =
                "0: all groups changed alike; the greater, the more the change is some groups' own",
            examples = {"0.61"})
        BigDecimal explains,
    @Schema(description = "What pushed most, first; at most 20")
        List<GroupContribution> contributions,
    @Schema(description = "What all further groups did together") BigDecimal others) {
  private static final int SHOWN_MAX = 20;

  /** What one group did. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "GroupContribution")
  record GroupContribution(
      @Schema(
              description = "null: without one",
              examples = {"broadband"})
          String group,
      @Schema(description = "mix + rate") BigDecimal total,
      @Schema(description = "From its share of all having grown or shrunk") BigDecimal mix,
      @Schema(description = "From its own figure having changed") BigDecimal rate,
      long numeratorBefore,
      @Schema(description = "null for a plain count") Long denominatorBefore,
      long numeratorNow,
      @Schema(description = "null for a plain count") Long denominatorNow) {

    static GroupContribution of(Contribution one, boolean divided) {
      return new GroupContribution(
          one.part().group().isEmpty() ? null : one.part().group(),
          one.total(),
          one.mix(),
          one.rate(),
          one.part().numeratorBefore(),
          divided ? one.part().denominatorBefore() : null,
          one.part().numeratorNow(),
          divided ? one.part().denominatorNow() : null);
    }
  }

  static BreakdownAnswer of(String by, Figure figure, Breakdown breakdown) {
    List<Contribution> all = breakdown.contributions();
    boolean divided = figure.denominator().isPresent();
    return new BreakdownAnswer(
        by,
        breakdown.change(),
        breakdown.explains(),
        all.stream().limit(SHOWN_MAX).map(one -> GroupContribution.of(one, divided)).toList(),
        all.stream()
            .skip(SHOWN_MAX)
            .map(Contribution::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
