package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.model.Grade;
import dev.thirdring.intake.salesreport.model.TenDays;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where reports are kept; every method runs in the caller's transaction. */
interface SalesReports {

  /** What came of a change to something with a version. */
  enum Change {
    DONE,
    STALE,
    UNKNOWN,
    ANSWERED_BEFORE
  }

  /** A report as it was taken in. */
  record Received(
      UUID id, SalesReportRequest request, TenDays period, Instant at, String by, boolean late) {}

  /** Somebody of whom reports are expected; the region may be absent. */
  record Expected(Optional<String> region) {}

  Uni<Optional<Expected>> expects(String salesperson);

  /** The ids of its items, in their order; absent when these ten days were reported before. */
  Uni<Optional<List<UUID>>> add(Received received);

  /** The report that an item stands in. */
  Uni<UUID> reportOf(UUID itemId);

  Uni<Change> grade(UUID id, long version, Grade grade, String by, Instant at);

  Uni<Change> answer(UUID itemId, long version, String answer, String by, Instant at);

  /**
   * Adds a salesperson (version -1) or changes the one of this version; false when it is another.
   */
  Uni<Boolean> put(SalesViews.Salesperson salesperson);
}
