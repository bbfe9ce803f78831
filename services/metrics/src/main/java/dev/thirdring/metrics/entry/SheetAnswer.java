package dev.thirdring.metrics.entry;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How many rows became what, and each of them. */
public record SheetAnswer(long taken, long alreadyThere, long refused, List<RowAnswer> rows) {

  static SheetAnswer of(List<RowAnswer> rows) {
    return new SheetAnswer(
        count(rows, RowAnswer.Outcome.TAKEN),
        count(rows, RowAnswer.Outcome.ALREADY_THERE),
        count(rows, RowAnswer.Outcome.REFUSED),
        rows);
  }

  private static long count(List<RowAnswer> rows, RowAnswer.Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /**
   * Reads a file and takes it row by row, each in a transaction of its own: a bad row refuses
   * itself and nobody else.
   */
  public static Uni<Response> of(Sheet sheet, byte[] file, Function<SheetRow, Uni<RowAnswer>> take) {
    return of(() -> sheet.read(file), take);
  }

  /** The same of rows that are read otherwise. */
  public static Uni<Response> of(
      Supplier<List<SheetRow>> reading, Function<SheetRow, Uni<RowAnswer>> take) {
    List<SheetRow> rows;
    try {
      rows = reading.get();
    } catch (UnreadableSheetException unreadable) {
      return Uni.createFrom()
          .item(Problem.invalid("file", unreadable.getMessage()).toResponse());
    }
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(row -> answer(row, take))
        .collect()
        .in(ArrayList<RowAnswer>::new, List::add)
        .map(answers -> Response.ok(of(answers)).build());
  }

  public static Response template(Sheet sheet, String name) {
    return Response.ok(sheet.template(), Sheet.CSV + "; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private static Uni<RowAnswer> answer(SheetRow row, Function<SheetRow, Uni<RowAnswer>> take) {
    return take.apply(row)
        .onFailure(PersistenceException.class)
        .recoverWithItem(
            () ->
                RowAnswer.refused(
                    row, List.of(new FieldProblem("row", "could not be kept; send it again"))));
  }
}
