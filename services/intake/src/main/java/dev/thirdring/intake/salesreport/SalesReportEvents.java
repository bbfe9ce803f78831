package dev.thirdring.intake.salesreport;

import dev.thirdring.contracts.intake.SalesReportEntry;
import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.contracts.intake.SalesReportGrade;
import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.contracts.intake.SalesReportSection;
import dev.thirdring.contracts.intake.SalesReportTaken;
import dev.thirdring.intake.salesreport.model.Grade;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Ten-day reports as the other services hear of them: what kind of thing, never what was said. */
final class SalesReportEvents {
  private SalesReportEvents() {}

  static SalesReportTaken taken(
      SalesReports.Received received, SalesReports.Expected who, List<UUID> items) {
    List<SalesReportRequest.Item> told = received.request().items();
    return new SalesReportTaken(
        received.id(),
        received.request().salesperson(),
        who.region().orElse(null),
        received.period().code(),
        received.at(),
        received.late(),
        IntStream.range(0, items.size())
            .mapToObj(
                place ->
                    new SalesReportEntry(
                        items.get(place),
                        SalesReportSection.valueOf(told.get(place).section().name())))
            .toList());
  }

  static SalesReportGraded graded(UUID report, Grade grade, String by, Instant at) {
    return new SalesReportGraded(report, SalesReportGrade.valueOf(grade.name()), by, at);
  }

  static SalesReportEntryAnswered answered(UUID report, UUID item, String by, Instant at) {
    return new SalesReportEntryAnswered(report, item, by, at);
  }
}
