package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.definition.Measures;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.Label;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Spread;
import dev.thirdring.metrics.figure.model.Sum;
import dev.thirdring.metrics.figure.model.Tally;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Targets;
import dev.thirdring.metrics.figure.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is, for whoever will not simply trust a number. */
public record Definition(
    @Schema(examples = {"on_the_spot"}) String code,
    @Schema(examples = {"default"}) String variant,
    Name name,
    @Schema(description = "In words, made from what is really computed") Name formula,
    Side numerator,
    @Schema(description = "Absent for a plain count") Side denominator,
    Unit unit,
    @Schema(description = "Each value of this is a variant of its own") Label variesBy,
    boolean perDepartment,
    List<String> periods,
    @Schema(description = "By tier, or by label; under \"all\" where one target holds for all")
        Map<String, Target> targets,
    @Schema(description = "The figure that this one must not be shown without") String shownWith,
    @Schema(description = "What the percentiles shown with it are of; absent for none")
        Spread spread,
    @Schema(description = "Names of the limits that decide what counts, at /call-limits")
        List<String> limits,
    @Schema(description = "What the branch usually reaches; absent where nothing is known")
        String industry,
    @Schema(description = "What to consider outside the target; absent where nothing is said")
        Measures measures) {

  /** Tallies that are added, and tallies that are taken off. */
  public record Side(List<Tally> plus, List<Tally> minus) {
    static Side of(Sum sum) {
      return new Side(sum.plus(), sum.minus());
    }
  }

  static Definition of(Figure figure, Targets targets, Map<String, Measures> measures) {
    return new Definition(
        figure.code(),
        figure.variant(),
        figure.name(),
        figure.formula(),
        Side.of(figure.numerator()),
        figure.denominator().map(Side::of).orElse(null),
        figure.unit(),
        figure.label(),
        figure.perDepartment(),
        figure.periods(),
        ofFigure(figure, targets),
        figure.shownWith().orElse(null),
        figure.spread().orElse(null),
        figure.limits(),
        figure.industry().orElse(null),
        measures.get(figure.code()));
  }

  private static boolean isOf(String variant, Figure figure) {
    return variant.equals(figure.variant()) || figure.label() != Label.NONE;
  }

  private static String name(Targets.Key key, Figure figure) {
    String label = key.variant().equals(figure.variant()) ? "" : key.variant();
    String name = (label + " " + key.tier()).strip();
    return name.isEmpty() ? "all" : name;
  }

  private static Map<String, Target> ofFigure(Figure figure, Targets targets) {
    Map<String, Target> byTier = new TreeMap<>();
    targets
        .byKey()
        .forEach(
            (key, target) -> {
              if (key.figure().equals(figure.code()) && isOf(key.variant(), figure)) {
                byTier.put(name(key, figure), target);
              }
            });
    return byTier;
  }
}
