package dev.thirdring.metrics.report.figures;

import dev.thirdring.metrics.figure.FigureShown;
import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.FiguresShown;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.model.Table;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the figures of a period together. All tables or none. */
@ApplicationScoped
public class ReportFigures {
  private static final List<Optional<By>> TABLES =
      Stream.concat(
              Stream.of(Optional.<By>empty()),
              Stream.of(By.TIER, By.DEPARTMENT, By.CHANNEL, By.CATEGORY, By.QUEUE, By.AGENT)
                  .map(Optional::of))
          .toList();

  /** Whoever may ask for a report may see all of it. */
  private static final Actor READER =
      new Actor("report", Set.of(Roles.ANALYST), Optional.empty(), Optional.empty());

  private final ReckonFigures reckonFigures;

  ReportFigures(ReckonFigures reckonFigures) {
    this.reckonFigures = reckonFigures;
  }

  public Uni<Report> report(ReportPeriod period, ZoneId zone) {
    return tables(period, zone)
        .chain(
            tables ->
                figures(period, zone, Optional.of(FigureCharts.by(period.rhythm())))
                    .chain(
                        drawn ->
                            figures(
                                    period.before(),
                                    zone,
                                    Optional.of(FigureCharts.by(period.rhythm())))
                                .map(
                                    before ->
                                        new Report(
                                            title(period),
                                            period,
                                            zone.getId(),
                                            notes(),
                                            FigureCharts.of(period, drawn, before),
                                            tables))));
  }

  private Uni<List<Table>> tables(ReportPeriod period, ZoneId zone) {
    return Multi.createFrom()
        .iterable(TABLES)
        .onItem()
        .transformToUniAndConcatenate(
            by ->
                figures(period, zone, by)
                    .chain(
                        now ->
                            figures(period.before(), zone, by)
                                .map(before -> FigureColumns.table(by, now, before))))
        .collect()
        .asList()
        .map(
            tables ->
                tables.stream()
                    .filter(table -> table.code().equals("all") || !table.rows().isEmpty())
                    .toList());
  }

  private Uni<List<FigureShown>> figures(ReportPeriod period, ZoneId zone, Optional<By> by) {
    Question question =
        new Question(
            new Range(period.from(zone), period.to(zone), zone),
            by,
            Optional.empty(),
            Optional.empty());
    return reckonFigures.reckon(question, READER).map(outcome -> shown(question, outcome));
  }

  private static List<FigureShown> shown(Question question, FiguresOutcome outcome) {
    return switch (outcome) {
      case FiguresOutcome.Reckoned reckoned -> FiguresShown.of(question, reckoned).figures();
      case FiguresOutcome.NotYours refused ->
          throw new ProblemException(Problem.forbidden(refused.why()));
      case FiguresOutcome.CutsAQuarter cut ->
          throw new ProblemException(
              Problem.invalid("zone", "must have days that begin on a quarter of an hour"));
      case FiguresOutcome.TookTooLong late ->
          throw new ProblemException(Problem.invalid("period", "holds too much to add up"));
      case FiguresOutcome.TooManyGroups many ->
          throw new ProblemException(
              Problem.invalid("period", "makes more than " + many.rowsMax() + " rows"));
    };
  }

  private static Name title(ReportPeriod period) {
    return switch (period.rhythm()) {
      case DAY -> new Name("客户服务指标日报", "Daily figures");
      case WEEK -> new Name("客户服务指标周报", "Weekly figures");
      case TEN_DAYS -> new Name("客户服务指标旬报", "Ten days' figures");
      case MONTH -> new Name("客户服务指标月报", "Monthly figures");
    };
  }

  private static List<Name> notes() {
    return List.of(
        new Name(
            "无分母的指标为空，不是零；数值由分子与分母一次舍入得出。",
            "A figure with nothing to divide by is empty, not zero; values are rounded once, from"
                + " numerator and denominator."));
  }
}
