package dev.thirdring.metrics.entry;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** What keeping an entry comes to. */
public sealed interface EntryOutcome {
  record Taken(Entry entry) implements EntryOutcome {}

  /** The very same was there: nothing changed. */
  record AlreadyThere(Entry entry) implements EntryOutcome {}

  record Changed(Entry entry) implements EntryOutcome {}

  record Removed() implements EntryOutcome {}

  record Refused(Problem problem) implements EntryOutcome {}

  static EntryOutcome wrong(Map<String, String> problems) {
    return new Refused(
        Problem.invalid(
            problems.entrySet().stream()
                .map(one -> new FieldProblem(one.getKey(), one.getValue()))
                .toList()));
  }

  static EntryOutcome unknown() {
    return new Refused(Problem.notFound("No such entry."));
  }

  static EntryOutcome stale() {
    return new Refused(Problem.stale());
  }

  /** To a request that creates. */
  default Answer answer() {
    return switch (this) {
      case Taken(var entry) -> Answer.created(entry.location(), entry.version(), entry);
      case AlreadyThere(var entry) -> there(entry);
      case Changed(var entry) -> there(entry);
      case Removed() -> new Answer(204, null, null, null);
      case Refused(var problem) -> Answer.refused(problem);
    };
  }

  private static Answer there(Entry entry) {
    return new Answer(200, entry.location(), EntityTags.of(entry.version()), entry);
  }

  /** To a request that changes. */
  default Response response() {
    return switch (this) {
      case Taken(var entry) -> shown(entry);
      case AlreadyThere(var entry) -> shown(entry);
      case Changed(var entry) -> shown(entry);
      case Removed() -> Response.noContent().build();
      case Refused(var problem) -> problem.toResponse();
    };
  }

  private static Response shown(Entry entry) {
    return Response.ok(entry).header(HttpHeaders.ETAG, EntityTags.of(entry.version())).build();
  }

  /** To a row of a sheet. */
  default RowAnswer answer(SheetLine row) {
    return switch (this) {
      case Taken taken -> RowAnswer.taken(row);
      case Changed changed -> RowAnswer.taken(row);
      case Removed() -> RowAnswer.taken(row);
      case AlreadyThere there -> RowAnswer.alreadyThere(row);
      case Refused(var problem) ->
          RowAnswer.refused(
              row,
              problem.errors().isEmpty()
                  ? List.of(new FieldProblem("row", problem.detail()))
                  : problem.errors());
    };
  }
}
