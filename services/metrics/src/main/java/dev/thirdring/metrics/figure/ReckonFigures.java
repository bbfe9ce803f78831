package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.calllimit.ReadCallLimits;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Counted;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Reckoning;
import dev.thirdring.metrics.figure.model.Slots;
import dev.thirdring.metrics.figure.model.Spread;
import dev.thirdring.metrics.figure.model.Tally;
import dev.thirdring.metrics.figure.model.Targets;
import dev.thirdring.metrics.target.ReadTargets;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers which figures were what, to those who may see them. */
@ApplicationScoped
public class ReckonFigures {
  /** Labels times groups times tallies of one answer. */
  static final int ROWS_MAX = 20_000;

  /** Figures times the hours of an answer. */
  static final int VALUES_MAX = 50_000;

  /** Lengths of calls times groups, for percentiles. */
  static final int LENGTHS_MAX = 200_000;

  /** Of a month that is kept. */
  static final int WHOLE_ROWS_MAX = 2_000_000;

  private final Tallies tallies;
  private final ReadTargets targets;
  private final ReadCallLimits limits;
  private final Clock clock;

  ReckonFigures(Tallies tallies, ReadTargets targets, ReadCallLimits limits, Clock clock) {
    this.tallies = tallies;
    this.targets = targets;
    this.limits = limits;
    this.clock = clock;
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
    Map<By, String> only = new EnumMap<>(By.class);
    only.putAll(question.only());
    only.put(By.DEPARTMENT, own.get());
    return reckonAll(
        new Question(
            question.range(),
            question.by(),
            Optional.of(timeliness()),
            only,
            question.basis(),
            question.percentiles()));
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
                    .chain(counted -> outcome(counted, known, question, rowsMax))
                    .onFailure(TookTooLongException.class)
                    .recoverWithItem(new FiguresOutcome.TookTooLong()));
  }

  private Uni<FiguresOutcome> outcome(
      List<Counted> counted, Targets known, Question question, int rowsMax) {
    List<Figure> figures = question.figures();
    List<String> slots = question.by().size() == 1 ? labels(question) : List.of();
    if (counted.size() > rowsMax || (long) slots.size() * figures.size() > VALUES_MAX) {
      return Uni.createFrom().item(new FiguresOutcome.TooManyGroups(rowsMax));
    }
    int lengthsMax = Math.max(LENGTHS_MAX, rowsMax);
    List<FigureValue> values = new Reckoning(counted, known, question.by(), slots).of(figures);
    return tallies
        .spreads(spreads(question, figures), question, lengthsMax)
        .chain(
            lengths ->
                lengths.size() > lengthsMax
                    ? Uni.createFrom().item(new FiguresOutcome.TooManyGroups(lengthsMax))
                    : reckoned(question, values, new SpreadOfCalls(lengths)));
  }

  private static Set<Spread> spreads(Question question, List<Figure> figures) {
    return question.percentiles()
        ? figures.stream().flatMap(one -> one.spread().stream()).collect(Collectors.toSet())
        : Set.of();
  }

  private Uni<FiguresOutcome> reckoned(
      Question question, List<FigureValue> values, SpreadOfCalls spread) {
    return limits
        .between(question.range().from(), question.range().to())
        .map(
            held ->
                new FiguresOutcome.Reckoned(
                    values.stream().map(spread::shownWith).toList(), held, clock.instant()));
  }

  /** Times that have begun are shown without anything too: a day without calls is no gap. */
  private List<String> labels(Question question) {
    return question
        .time()
        .map(by -> Slots.of(question.range(), by))
        .map(slots -> begun(slots, clock.instant()))
        .orElse(List.of());
  }

  private static List<String> begun(Slots slots, Instant now) {
    return IntStream.range(0, slots.starts().size())
        .filter(index -> !slots.starts().get(index).isAfter(now))
        .mapToObj(index -> slots.labels().get(index))
        .toList();
  }

  static boolean seesAll(Actor actor) {
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
