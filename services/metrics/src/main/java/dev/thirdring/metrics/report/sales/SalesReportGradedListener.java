package dev.thirdring.metrics.report.sales;

import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SalesReportGradedListener implements EventListener<SalesReportGraded> {
  private final SalesReports reports;

  SalesReportGradedListener(SalesReports reports) {
    this.reports = reports;
  }

  @Override
  public Class<SalesReportGraded> event() {
    return SalesReportGraded.class;
  }

  @Override
  public Uni<Void> on(SalesReportGraded graded, Received received) {
    return reports.graded(graded);
  }
}
