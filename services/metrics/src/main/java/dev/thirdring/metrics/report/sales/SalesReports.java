package dev.thirdring.metrics.report.sales;

import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.contracts.intake.SalesReportTaken;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Ten-day reports as they are known here. */
interface SalesReports {
  Uni<Void> taken(SalesReportTaken report);

  /** The last grade counts, whichever is heard last. */
  Uni<Void> graded(SalesReportGraded graded);

  Uni<Void> answered(SalesReportEntryAnswered answered);

  /** The reports of ten days, by branch and salesperson. */
  Uni<List<Known>> of(String period, int rowsMax);

  /** The entries of ten days, by kind. */
  Uni<List<Kind>> kinds(String period);

  /**
   * A report.
   *
   * @param grade null: none yet
   */
  record Known(
      String salesperson, String region, boolean late, String grade, long entries, long answered) {}

  /** Entries of a kind. */
  record Kind(String section, long entries, long answered) {}
}
