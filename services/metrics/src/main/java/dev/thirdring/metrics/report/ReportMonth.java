package dev.thirdring.metrics.report;

import dev.thirdring.metrics.closing.ReadClosedMonths;
import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.FiguresShown;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a month's figures together, with the same eyes as whoever asks. */
@ApplicationScoped
class ReportMonth {
  private static final List<Optional<By>> TABLES =
      Stream.concat(
              Stream.of(Optional.<By>empty()),
              Stream.of(By.TIER, By.DEPARTMENT, By.CHANNEL, By.CATEGORY).map(Optional::of))
          .toList();

  private final ReckonFigures reckonFigures;
  private final ReadClosedMonths closedMonths;

  ReportMonth(ReckonFigures reckonFigures, ReadClosedMonths closedMonths) {
    this.reckonFigures = reckonFigures;
    this.closedMonths = closedMonths;
  }

  /** Of a closed month what was kept, whatever came later. */
  Uni<List<FiguresShown>> report(Range range, Actor actor) {
    return closedMonths
        .tables(YearMonth.from(range.from().atZone(range.zone())), range.zone())
        .chain(
            kept ->
                kept.isPresent()
                    ? Uni.createFrom().item(ofReport(kept.get()))
                    : reckoned(range, actor));
  }

  private static List<FiguresShown> ofReport(List<FiguresShown> kept) {
    return kept.stream()
        .filter(table -> TABLES.contains(Optional.ofNullable(table.by())))
        .sorted(Comparator.comparing(table -> TABLES.indexOf(Optional.ofNullable(table.by()))))
        .toList();
  }

  /** All tables or none: a table that is missing would look like nothing happened. */
  private Uni<List<FiguresShown>> reckoned(Range range, Actor actor) {
    return Multi.createFrom()
        .iterable(TABLES)
        .map(by -> new Question(range, by, Optional.empty(), Optional.empty()))
        .onItem()
        .transformToUniAndConcatenate(
            question ->
                reckonFigures.reckon(question, actor).map(outcome -> table(question, outcome)))
        .collect()
        .asList();
  }

  private static FiguresShown table(Question question, FiguresOutcome outcome) {
    return switch (outcome) {
      case FiguresOutcome.Reckoned reckoned -> FiguresShown.of(question, reckoned);
      case FiguresOutcome.NotYours refused ->
          throw new ProblemException(Problem.forbidden(refused.why()));
      case FiguresOutcome.CutsAQuarter cut ->
          throw new IllegalStateException("a month begins and ends on a quarter of an hour");
      case FiguresOutcome.TookTooLong late ->
          throw new ProblemException(Problem.invalid("month", "holds too much to add up"));
      case FiguresOutcome.TooManyGroups many ->
          throw new ProblemException(
              Problem.invalid("month", "makes more than " + many.rowsMax() + " rows"));
    };
  }
}
