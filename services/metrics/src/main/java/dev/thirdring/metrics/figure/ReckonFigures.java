package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.Counted;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Reckoning;
import dev.thirdring.metrics.figure.model.Tally;
import dev.thirdring.metrics.figure.model.Targets;
import dev.thirdring.metrics.target.ReadTargets;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers which figures were what, to those who may see them. */
@ApplicationScoped
public class ReckonFigures {
  /** Labels times groups times tallies of one answer. */
  static final int ROWS_MAX = 20_000;

  /** Of a month that is kept. */
  static final int WHOLE_ROWS_MAX = 2_000_000;

  private final Tallies tallies;
  private final ReadTargets targets;

  ReckonFigures(Tallies tallies, ReadTargets targets) {
    this.tallies = tallies;
    this.targets = targets;
  }

  public Uni<FiguresOutcome> reckon(Question question, Actor actor) {
    if (seesAll(actor)) {
      return reckonAll(question);
    }
    Optional<String> own = actor.department();
    if (own.isEmpty()) {
      return refused("Your token names no department.");
    }
    if (!question.department().orElse(own.get()).equals(own.get())) {
      return refused("A department sees its own figures.");
    }
    if (!question.code().orElse(FigureTable.ASSIGNMENT_TIMELINESS).equals(timeliness())) {
      return refused("A department sees " + timeliness() + " only.");
    }
    return reckonAll(
        new Question(question.range(), question.by(), Optional.of(timeliness()), own));
  }

  /** Without asking who sees it and how large it is: for what is kept. */
  public Uni<FiguresOutcome> reckonWhole(Question question) {
    return reckon(question, WHOLE_ROWS_MAX);
  }

  /** For the service itself: nobody is asked for a role. */
  public Uni<FiguresOutcome> reckonAll(Question question) {
    return reckon(question, ROWS_MAX);
  }

  private Uni<FiguresOutcome> reckon(Question question, int rowsMax) {
    List<Figure> figures = question.figures();
    if (question.cutsAQuarter()) {
      return Uni.createFrom().item(new FiguresOutcome.CutsAQuarter());
    }
    Set<Tally> wanted = figures.stream().flatMap(Figure::tallies).collect(Collectors.toSet());
    return targets
        .all()
        .chain(
            known ->
                tallies
                    .of(wanted, question, rowsMax)
                    .map(
                        counted ->
                            counted.size() > rowsMax
                                ? new FiguresOutcome.TooManyGroups(rowsMax)
                                : outcome(counted, known, question, figures))
                    .onFailure(TookTooLongException.class)
                    .recoverWithItem(new FiguresOutcome.TookTooLong()));
  }

  private static FiguresOutcome outcome(
      List<Counted> counted, Targets targets, Question question, List<Figure> figures) {
    return new FiguresOutcome.Reckoned(
        new Reckoning(counted, targets, question.by()).of(figures));
  }

  private static boolean seesAll(Actor actor) {
    return actor.isAnyOf(
        Roles.ANALYST, Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR, Roles.QUALITY);
  }

  private static String timeliness() {
    return FigureTable.ASSIGNMENT_TIMELINESS;
  }

  private static Uni<FiguresOutcome> refused(String why) {
    return Uni.createFrom().item(new FiguresOutcome.NotYours(why));
  }
}
