package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.FiguresShown;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All tables of a month as its facts give them now: by each thing alone, and by half hours and
 * hours those figures that are usually read so, without percentiles and without hours of nothing.
 * That is at most 50,000 values a code.
 */
@ApplicationScoped
class ReckonMonth {
  private static final List<Optional<By>> TABLES =
      Stream.concat(
              Stream.of(Optional.<By>empty()),
              EnumSet.complementOf(EnumSet.of(By.HALF_HOUR, By.HOUR)).stream().map(Optional::of))
          .toList();

  private final ReckonFigures reckonFigures;

  ReckonMonth(ReckonFigures reckonFigures) {
    this.reckonFigures = reckonFigures;
  }

  Uni<List<FiguresShown>> tables(YearMonth month, ZoneId zone) {
    Range range =
        new Range(
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
            zone);
    return tables(
            TABLES.stream()
                .map(by -> new Question(range, by, Optional.empty(), Optional.empty()))
                .toList())
        .chain(
            tables ->
                tables(byHours(range))
                    .map(ofHours -> Stream.concat(tables.stream(), joined(ofHours)).toList()));
  }

  private static List<Question> byHours(Range range) {
    return Stream.of(By.HALF_HOUR, By.HOUR)
        .flatMap(
            by ->
                FigureTable.ALL.stream()
                    .filter(figure -> figure.periods().contains(by.word()))
                    .map(Figure::code)
                    .distinct()
                    .map(
                        code ->
                            new Question(
                                range,
                                List.of(by),
                                Optional.of(code),
                                Map.of(),
                                Basis.ARRIVAL,
                                false)))
        .toList();
  }

  /** One table by the same thing. */
  private static Stream<FiguresShown> joined(List<FiguresShown> tables) {
    return tables.stream()
        .collect(
            Collectors.toMap(FiguresShown::by, one -> one, FiguresShown::and, LinkedHashMap::new))
        .values()
        .stream()
        .map(FiguresShown::withoutNothing);
  }

  private Uni<List<FiguresShown>> tables(List<Question> questions) {
    return Multi.createFrom()
        .iterable(questions)
        .onItem()
        .transformToUniAndConcatenate(
            question ->
                reckonFigures.reckonWhole(question).map(outcome -> table(question, outcome)))
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
