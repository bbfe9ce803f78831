package dev.thirdring.specs.event;

import dev.thirdring.contracts.intake.SalesReportEntry;
import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.contracts.intake.SalesReportGrade;
import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.contracts.intake.SalesReportSection;
import dev.thirdring.contracts.intake.SalesReportTaken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What intake tells of salespeople's ten-day reports. */
final class SalesReportExamples {
  private static final UUID REPORT = Ids.of("sales-report");
  private static final UUID QUESTION = Ids.of("sales-report-question");
  private static final Instant TAKEN = Instant.parse("2026-11-21T01:05:00Z");
  private static final Instant GRADED = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant ANSWERED = Instant.parse("2026-11-23T06:30:00Z");

  private SalesReportExamples() {}

  static List<GoldenExample> all() {
    return List.of(
        new GoldenExample(
            REPORT.toString(),
            new SalesReportTaken(
                REPORT,
                "s-0042",
                "CN-SH",
                "2026-11-2",
                TAKEN,
                false,
                List.of(
                    new SalesReportEntry(QUESTION, SalesReportSection.QUESTION),
                    new SalesReportEntry(
                        Ids.of("sales-report-price"), SalesReportSection.COMPETITOR_PRICE))),
            TAKEN),
        new GoldenExample(
            REPORT.toString(),
            new SalesReportGraded(REPORT, SalesReportGrade.GOOD, "supervisor1", GRADED),
            GRADED),
        new GoldenExample(
            REPORT.toString(),
            new SalesReportEntryAnswered(REPORT, QUESTION, "agent1", ANSWERED),
            ANSWERED));
  }
}
