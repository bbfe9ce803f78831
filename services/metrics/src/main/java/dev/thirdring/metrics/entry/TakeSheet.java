package dev.thirdring.metrics.entry;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a file and takes it row by row, each in a transaction of its own: a bad row refuses itself
 * and nobody else, and what was taken stays taken whatever happens to the rest.
 */
@ApplicationScoped
public class TakeSheet {
  private final Vertx vertx;

  TakeSheet(Vertx vertx) {
    this.vertx = vertx;
  }

  public Uni<Response> take(Sheet sheet, byte[] file, Function<SheetLine, Uni<RowAnswer>> take) {
    return take(() -> sheet.read(file), take);
  }

  /** The same of rows that are read otherwise. */
  public Uni<Response> take(
      Supplier<List<SheetLine>> reading, Function<SheetLine, Uni<RowAnswer>> take) {
    return vertx
        .executeBlocking(Uni.createFrom().item(reading))
        .chain(rows -> take(rows, take))
        .map(answers -> Response.ok(SheetAnswer.of(answers)).build())
        .onFailure(UnreadableSheetException.class)
        .recoverWithItem(
            unreadable -> Problem.invalid("file", unreadable.getMessage()).toResponse());
  }

  public static Response template(Sheet sheet, String name) {
    return Response.ok(sheet.template(), Sheet.CSV + "; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private static Uni<List<RowAnswer>> take(
      List<SheetLine> rows, Function<SheetLine, Uni<RowAnswer>> take) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(row -> answer(row, take))
        .collect()
        .in(ArrayList<RowAnswer>::new, List::add)
        .map(answers -> answers);
  }

  private static Uni<RowAnswer> answer(SheetLine row, Function<SheetLine, Uni<RowAnswer>> take) {
    return take.apply(row)
        .onFailure(PersistenceException.class)
        .recoverWithItem(
            () ->
                RowAnswer.refused(
                    row, List.of(new FieldProblem("row", "could not be kept; send it again"))));
  }
}
