package dev.thirdring.platform.http.bulk;

import java.util.List;
import java.util.UUID;

/** How many became what, and each of them in the order asked for. */
public record BulkAnswer(
    UUID run, long done, long refused, long stale, long pending, List<BulkLine> rows) {
  static BulkAnswer of(UUID run, List<BulkLine> rows) {
    return new BulkAnswer(
        run,
        count(rows, RowOutcome.DONE),
        count(rows, RowOutcome.REFUSED),
        count(rows, RowOutcome.STALE),
        count(rows, RowOutcome.PENDING),
        rows);
  }

  private static long count(List<BulkLine> rows, RowOutcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
