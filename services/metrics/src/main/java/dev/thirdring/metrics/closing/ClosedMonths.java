package dev.thirdring.metrics.closing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Months that were closed. */
interface ClosedMonths {

  /** Within a transaction: one month of a zone is closed at a time. */
  Uni<Void> lock(String zone);

  Uni<Optional<ClosedMonth>> of(YearMonth month, String zone);

  /** By month; without their content, which is large. */
  Uni<List<ClosedMonth>> all(String zone);

  Uni<Void> keep(ClosedMonth month);

  /** Whether the tables that questions are answered from are those of the month's text. */
  Uni<Boolean> tablesAreIntact(YearMonth month, String zone);

  /** The limits as they stand, for the content. */
  Uni<List<KeptLimit>> limits();

  /** Whether anything was counted before: a house that was not there yet closes no months. */
  Uni<Boolean> anythingBefore(Instant end);

  /** On which day of the next month a zone's months close by themselves. */
  Uni<List<ClosingRule>> rules();
}
