package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.Compared;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.platform.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers what figures were, beside what they were before, to those who may see them. Of closed
 * months they are what was kept.
 */
@ApplicationScoped
class ShowFigures {
  private final ReckonFigures reckonFigures;
  private final KeptFigures keptFigures;

  ShowFigures(ReckonFigures reckonFigures, KeptFigures keptFigures) {
    this.reckonFigures = reckonFigures;
    this.keptFigures = keptFigures;
  }

  sealed interface Outcome {
    record Shown(FiguresShown figures) implements Outcome {}

    record Refused(FiguresOutcome why) implements Outcome {}
  }

  Uni<Outcome> show(Question question, List<Compared> compared, Actor actor) {
    return reckonFigures
        .reckon(question, actor)
        .chain(
            outcome ->
                outcome instanceof FiguresOutcome.Reckoned reckoned
                    ? closed(question, actor)
                        .chain(
                            closed ->
                                compare(
                                    question, reckoned, closed, compared, new ArrayList<>(), actor))
                    : Uni.createFrom().item(new Outcome.Refused(outcome)));
  }

  /** Who sees a part only has that part reckoned: tables are kept whole. */
  private Uni<ClosedFigures> closed(Question question, Actor actor) {
    return question.isOfWholeMonths() && ReckonFigures.seesAll(actor)
        ? keptFigures
            .tables(question.range(), question.by().stream().findFirst())
            .map(tables -> new ClosedFigures(question, tables))
        : Uni.createFrom().item(ClosedFigures.none(question));
  }

  /** One time after the other. */
  private Uni<Outcome> compare(
      Question question,
      FiguresOutcome.Reckoned reckoned,
      ClosedFigures closed,
      List<Compared> compared,
      List<FiguresShown.Other> others,
      Actor actor) {
    if (others.size() == compared.size()) {
      return Uni.createFrom()
          .item(new Outcome.Shown(FiguresShown.of(question, reckoned, others, closed)));
    }
    Compared with = compared.get(others.size());
    Question other = question.during(with.of(question.range()));
    return reckonFigures
        .reckon(other, actor)
        .chain(
            outcome -> {
              if (outcome instanceof FiguresOutcome.Reckoned then) {
                return closed(other, actor)
                    .chain(
                        kept -> {
                          others.add(
                              new FiguresShown.Other(with, other, kept.insteadOf(then.values())));
                          return compare(question, reckoned, closed, compared, others, actor);
                        });
              }
              return Uni.createFrom().item(new Outcome.Refused(outcome));
            });
  }
}
