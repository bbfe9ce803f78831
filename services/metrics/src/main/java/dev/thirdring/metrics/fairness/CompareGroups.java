package dev.thirdring.metrics.fairness;

import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.fairness.model.SideBySide;
import dev.thirdring.metrics.fairness.model.Yardstick;
import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.platform.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts tiers, and brands, side by side. */
@ApplicationScoped
class CompareGroups {
  private final ReckonFigures reckonFigures;

  CompareGroups(ReckonFigures reckonFigures) {
    this.reckonFigures = reckonFigures;
  }

  sealed interface Outcome {
    record Compared(FairnessShown shown) implements Outcome {}

    record Refused(FiguresOutcome why) implements Outcome {}
  }

  Uni<Outcome> compare(Range range, long casesMin, Actor actor) {
    return values(range, By.TIER, actor)
        .chain(
            tiers ->
                values(range, By.BRAND, actor)
                    .map(brands -> together(range, casesMin, tiers, brands)));
  }

  private Uni<FiguresOutcome> values(Range range, By by, Actor actor) {
    return reckonFigures.reckon(
        new Question(range, List.of(by), Optional.empty(), Map.of(), Basis.ARRIVAL, false), actor);
  }

  private static Outcome together(
      Range range, long casesMin, FiguresOutcome tiers, FiguresOutcome brands) {
    if (!(tiers instanceof FiguresOutcome.Reckoned ofTiers)) {
      return new Outcome.Refused(tiers);
    }
    if (!(brands instanceof FiguresOutcome.Reckoned ofBrands)) {
      return new Outcome.Refused(brands);
    }
    return new Outcome.Compared(
        new FairnessShown(
            range.from(),
            range.to(),
            range.zone().getId(),
            casesMin,
            Stream.concat(
                    rows(By.TIER, ofTiers.values(), casesMin),
                    rows(By.BRAND, ofBrands.values(), casesMin))
                .toList(),
            Stream.of(By.TIER, By.BRAND).flatMap(CompareGroups::notTold).toList()));
  }

  private static Stream<FairnessShown.NotTold> notTold(By by) {
    return Yardstick.without(by).entrySet().stream()
        .map(one -> FairnessShown.NotTold.of(by, one.getKey(), one.getValue()));
  }

  private static Stream<FairnessShown.Line> rows(By by, List<FigureValue> values, long casesMin) {
    return Yardstick.ALL.stream()
        .flatMap(yardstick -> SideBySide.of(yardstick, values, casesMin).stream())
        .map(one -> FairnessShown.Line.of(by, one));
  }
}
