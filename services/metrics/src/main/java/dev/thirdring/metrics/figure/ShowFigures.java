package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.Compared;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.platform.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Answers what figures were, beside what they were before, to those who may see them. */
@ApplicationScoped
class ShowFigures {
  private final ReckonFigures reckonFigures;

  ShowFigures(ReckonFigures reckonFigures) {
    this.reckonFigures = reckonFigures;
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
                    ? compare(question, reckoned, compared, new ArrayList<>(), actor)
                    : Uni.createFrom().item(new Outcome.Refused(outcome)));
  }

  /** One time after the other. */
  private Uni<Outcome> compare(
      Question question,
      FiguresOutcome.Reckoned reckoned,
      List<Compared> compared,
      List<FiguresShown.Other> others,
      Actor actor) {
    if (others.size() == compared.size()) {
      return Uni.createFrom().item(new Outcome.Shown(FiguresShown.of(question, reckoned, others)));
    }
    Compared with = compared.get(others.size());
    Question other = question.during(with.of(question.range()));
    return reckonFigures
        .reckon(other, actor)
        .chain(
            outcome -> {
              if (outcome instanceof FiguresOutcome.Reckoned then) {
                others.add(new FiguresShown.Other(with, other, then.values()));
                return compare(question, reckoned, compared, others, actor);
              }
              return Uni.createFrom().item(new Outcome.Refused(outcome));
            });
  }
}
