package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.model.Grade;
import dev.thirdring.intake.salesreport.model.Section;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of reports. */
public final class SalesViews {
  private SalesViews() {}

  /** Somebody of whom reports are expected, from a day on. */
  public record Salesperson(
      String code, String name, String region, boolean active, Instant since, long version) {}

  /**
   * A report in a list.
   *
   * @param open how many of its items wait for an answer
   */
  public record SalesReport(
      UUID id,
      String salesperson,
      @Schema(examples = {"2026-11-2"}) String period,
      @Schema(examples = {"2026年11月中旬"}) String periodZh,
      Instant receivedAt,
      String receivedBy,
      boolean late,
      Grade grade,
      String gradedBy,
      Instant gradedAt,
      int items,
      int open,
      long version) {}

  /** A report with its items. */
  public record WholeSalesReport(SalesReport report, List<SalesReportItem> items) {}

  /** A thing reported; open until it is answered. */
  public record SalesReportItem(
      UUID id,
      UUID reportId,
      String salesperson,
      String period,
      Section section,
      String text,
      String product,
      String competitor,
      Long priceMinor,
      String currency,
      boolean answered,
      String answer,
      String answeredBy,
      Instant answeredAt,
      Instant receivedAt,
      long version) {}

  /**
   * Somebody whose report of these ten days is not here.
   *
   * @param overdue it should be
   */
  public record MissingReport(
      String salesperson,
      String name,
      String region,
      String period,
      Instant dueAt,
      boolean overdue) {}
}
