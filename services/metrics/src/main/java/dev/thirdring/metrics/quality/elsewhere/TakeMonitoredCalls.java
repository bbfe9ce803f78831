package dev.thirdring.metrics.quality.elsewhere;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes calls row by row, each in a transaction of its own: a bad row refuses only itself. */
@ApplicationScoped
class TakeMonitoredCalls {
  private final Clock clock;
  private final ZoneId zone;

  TakeMonitoredCalls(
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  /** What became of a row. */
  public enum Became {
    TAKEN,
    ALREADY_THERE,
    REFUSED
  }

  /**
   * A row and what became of it.
   *
   * @param row as the sheet numbers it: its heading is row 1
   */
  public record Line(long row, String reference, Became outcome, List<FieldProblem> errors) {}

  /** How many rows became what, and each of them. */
  public record Summary(long taken, long alreadyThere, long refused, List<Line> rows) {
    static Summary of(List<Line> rows) {
      return new Summary(
          count(rows, Became.TAKEN),
          count(rows, Became.ALREADY_THERE),
          count(rows, Became.REFUSED),
          rows);
    }

    private static long count(List<Line> rows, Became outcome) {
      return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
  }

  Uni<Summary> take(List<MonitoredLine> lines, String by) {
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(line -> take(line, by))
        .collect()
        .asList()
        .map(Summary::of);
  }

  private Uni<Line> take(MonitoredLine line, String by) {
    List<FieldProblem> problems = line.problems(clock.instant());
    if (!problems.isEmpty()) {
      return Uni.createFrom().item(refused(line, problems));
    }
    MonitoredCallRow told = row(line, by);
    return Panache.withTransaction(() -> keep(line, told))
        .onFailure(PersistenceException.class)
        .recoverWithItem(
            () ->
                refused(
                    line, List.of(new FieldProblem("row", "could not be kept; send it again"))));
  }

  private Uni<Line> keep(MonitoredLine line, MonitoredCallRow told) {
    return MonitoredCallRow.<MonitoredCallRow>find(
            "source = ?1 and reference = ?2", told.source, told.reference)
        .firstResult()
        .chain(
            known -> {
              if (known == null) {
                return told.persistAndFlush().map(kept -> line(line, Became.TAKEN));
              }
              return Uni.createFrom()
                  .item(
                      known.says(told)
                          ? line(line, Became.ALREADY_THERE)
                          : refused(
                              line,
                              List.of(
                                  new FieldProblem(
                                      "reference",
                                      "must be new: something else was told under it"))));
            });
  }

  private MonitoredCallRow row(MonitoredLine line, String by) {
    Instant at = line.at().truncatedTo(ChronoUnit.MICROS);
    MonitoredCallRow row = new MonitoredCallRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.source = line.word(Column.SOURCE);
    row.reference = line.word(Column.REFERENCE);
    row.month = LocalDate.ofInstant(at, zone).withDayOfMonth(1);
    row.agent = line.word(Column.AGENT);
    row.callId = line.word(Column.CALL_ID);
    row.callAt = at;
    row.callType = line.word(Column.CALL_TYPE);
    row.score = line.score();
    row.form = line.word(Column.FORM);
    row.recording = line.word(Column.RECORDING);
    row.takenAt = clock.instant();
    row.takenBy = by;
    return row;
  }

  private static Line line(MonitoredLine line, Became outcome) {
    return new Line(line.row(), line.word(Column.REFERENCE), outcome, List.of());
  }

  private static Line refused(MonitoredLine line, List<FieldProblem> problems) {
    return new Line(line.row(), line.word(Column.REFERENCE), Became.REFUSED, problems);
  }
}
