package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.http.FieldProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a sheet row by row, each in a transaction of its own: a bad row refuses itself and nobody
 * else, and what was taken stays taken whatever happens to the rest.
 */
@ApplicationScoped
public class TakeBatch {
  private final TakeReport takeReport;

  public TakeBatch(TakeReport takeReport) {
    this.takeReport = takeReport;
  }

  /** How many rows became what, and each of them. */
  public record Summary(long taken, long alreadyThere, long refused, List<BatchLine> rows) {
    static Summary of(List<BatchLine> rows) {
      return new Summary(
          count(rows, BatchLine.Outcome.TAKEN),
          count(rows, BatchLine.Outcome.ALREADY_THERE),
          count(rows, BatchLine.Outcome.REFUSED),
          rows);
    }

    private static long count(List<BatchLine> rows, BatchLine.Outcome outcome) {
      return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
  }

  Uni<Summary> take(ReportKind kind, String dealer, List<SheetLine> lines, String by) {
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(line -> take(kind, dealer, line, by))
        .collect()
        .in(ArrayList<BatchLine>::new, List::add)
        .map(Summary::of);
  }

  private Uni<BatchLine> take(ReportKind kind, String dealer, SheetLine line, String by) {
    return takeReport
        .take(kind, dealer, line.values(), by)
        .map(outcome -> BatchLine.of(line.row(), line.reference(), outcome))
        .onFailure(PersistenceException.class)
        .recoverWithItem(
            () ->
                BatchLine.refused(
                    line.row(),
                    line.reference(),
                    List.of(new FieldProblem("row", "could not be kept; send it again"))));
  }
}
