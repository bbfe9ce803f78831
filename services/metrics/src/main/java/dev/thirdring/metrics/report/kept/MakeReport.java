package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.figures.ReportFigures;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.sales.ReportSales;
import dev.thirdring.metrics.report.tracking.ReportTracking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Puts a report of a kind together. */
@ApplicationScoped
class MakeReport {
  private final ReportFigures figures;
  private final ReportTracking tracking;
  private final ReportSales sales;

  MakeReport(ReportFigures figures, ReportTracking tracking, ReportSales sales) {
    this.figures = figures;
    this.tracking = tracking;
    this.sales = sales;
  }

  Uni<Report> report(ReportKind kind, ReportPeriod period, ZoneId zone) {
    return switch (kind) {
      case FIGURES_DAY, FIGURES_WEEK, FIGURES_MONTH -> figures.report(period, zone);
      case SERVICE_TRACKING -> tracking.report(period, zone);
      case SALES_TEN_DAYS -> sales.report(period, zone);
    };
  }
}
