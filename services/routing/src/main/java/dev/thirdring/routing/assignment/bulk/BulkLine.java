package dev.thirdring.routing.assignment.bulk;

import dev.thirdring.platform.http.Problem;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One ticket of a run.
 *
 * @param problem type of the problem, if it was refused
 * @param detail why
 */
public record BulkLine(UUID ticketId, RowOutcome outcome, String problem, String detail) {
  private static final int STALE = 412;

  static BulkLine done(UUID ticket) {
    return new BulkLine(ticket, RowOutcome.DONE, null, null);
  }

  static BulkLine pending(UUID ticket, String why) {
    return new BulkLine(ticket, RowOutcome.PENDING, null, why);
  }

  static BulkLine refused(UUID ticket, Problem problem) {
    String fields =
        problem.errors().stream()
            .map(error -> error.field() + " " + error.allowed())
            .collect(Collectors.joining("; "));
    return new BulkLine(
        ticket,
        problem.status() == STALE ? RowOutcome.STALE : RowOutcome.REFUSED,
        problem.type(),
        fields.isEmpty() ? problem.detail() : fields);
  }
}
