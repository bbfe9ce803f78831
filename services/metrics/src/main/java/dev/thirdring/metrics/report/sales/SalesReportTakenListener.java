package dev.thirdring.metrics.report.sales;

import dev.thirdring.contracts.intake.SalesReportTaken;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SalesReportTakenListener implements EventListener<SalesReportTaken> {
  private final SalesReports reports;

  SalesReportTakenListener(SalesReports reports) {
    this.reports = reports;
  }

  @Override
  public Class<SalesReportTaken> event() {
    return SalesReportTaken.class;
  }

  @Override
  public Uni<Void> on(SalesReportTaken taken, Received received) {
    return reports.taken(taken);
  }
}
