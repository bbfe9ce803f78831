package dev.thirdring.metrics.report.sales;

import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SalesReportEntryAnsweredListener implements EventListener<SalesReportEntryAnswered> {
  private final SalesReports reports;

  SalesReportEntryAnsweredListener(SalesReports reports) {
    this.reports = reports;
  }

  @Override
  public Class<SalesReportEntryAnswered> event() {
    return SalesReportEntryAnswered.class;
  }

  @Override
  public Uni<Void> on(SalesReportEntryAnswered answered, Received received) {
    return reports.answered(answered);
  }
}
