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
public record BulkRow(UUID ticketId, RowOutcome outcome, String problem, String detail) {
  private static final int STALE = 412;

  static BulkRow done(UUID ticket) {
    return new BulkRow(ticket, RowOutcome.DONE, null, null);
  }

  static BulkRow pending(UUID ticket, String why) {
    return new BulkRow(ticket, RowOutcome.PENDING, null, why);
  }

  static BulkRow refused(UUID ticket, Problem problem) {
    String fields =
        problem.errors().stream()
            .map(error -> error.field() + " " + error.allowed())
            .collect(Collectors.joining("; "));
    return new BulkRow(
        ticket,
        problem.status() == STALE ? RowOutcome.STALE : RowOutcome.REFUSED,
        problem.type(),
        fields.isEmpty() ? problem.detail() : fields);
  }
}
