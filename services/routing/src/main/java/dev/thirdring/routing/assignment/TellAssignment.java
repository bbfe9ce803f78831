package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers a caller with what became of an assignment. */
@ApplicationScoped
class TellAssignment {
  private final ReadAssignments read;

  TellAssignment(ReadAssignments read) {
    this.read = read;
  }

  Uni<Response> tell(AssignmentOutcome outcome) {
    return switch (outcome) {
      case AssignmentOutcome.Done done -> read.view(done.assignment()).map(TellAssignment::shown);
      case AssignmentOutcome.Unknown unknown -> problem(Problem.notFound("assignment"));
      case AssignmentOutcome.NotYours other ->
          problem(Problem.forbidden("It belongs to another department."));
      case AssignmentOutcome.Stale stale -> problem(Problem.stale());
      case AssignmentOutcome.NotPossible not -> problem(Problem.conflict(not.name(), not.detail()));
      case AssignmentOutcome.Invalid invalid ->
          problem(Problem.invalid(invalid.field(), invalid.allowed()));
    };
  }

  static Response shown(AssignmentView view) {
    return Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }

  private static Uni<Response> problem(Problem problem) {
    return Uni.createFrom().item(problem.toResponse());
  }
}
