package dev.thirdring.metrics.report.sales;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the tables of ten days' reports together. */
@ApplicationScoped
public class ReportSales {
  private final SalesReports reports;
  private final int rowsMax;

  ReportSales(
      SalesReports reports,
      @ConfigProperty(name = "third-ring.reports.rows-max", defaultValue = "20000") int rowsMax) {
    this.reports = reports;
    this.rowsMax = rowsMax;
  }

  public Uni<Report> report(ReportPeriod period, ZoneId zone) {
    return reports
        .of(period.code(), rowsMax + 1)
        .chain(
            known -> {
              if (known.size() > rowsMax) {
                throw new ProblemException(
                    Problem.invalid("period", "must hold at most " + rowsMax + " reports"));
              }
              return reports
                  .kinds(period.code())
                  .map(
                      kinds ->
                          new Report(
                              new Name("销售旬报汇总", "Ten-day reports of sales"),
                              period,
                              zone.getId(),
                              List.of(),
                              List.of(),
                              SalesTables.of(known, kinds)));
            });
  }
}
