package dev.thirdring.metrics.report.tracking;

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

/** Puts the service tracking table of a month together: all of it, or none where it is too long. */
@ApplicationScoped
public class ReportTracking {
  private final TrackedTickets tickets;
  private final int rowsMax;

  ReportTracking(
      TrackedTickets tickets,
      @ConfigProperty(name = "third-ring.reports.rows-max", defaultValue = "20000") int rowsMax) {
    this.tickets = tickets;
    this.rowsMax = rowsMax;
  }

  public Uni<Report> report(ReportPeriod period, ZoneId zone) {
    return tickets
        .received(period.from(zone), period.to(zone), rowsMax + 1)
        .map(
            found -> {
              if (found.size() > rowsMax) {
                throw new ProblemException(
                    Problem.invalid("period", "must hold at most " + rowsMax + " tickets"));
              }
              return report(period, zone, found);
            });
  }

  private static Report report(ReportPeriod period, ZoneId zone, List<TrackedTicket> found) {
    return new Report(
        new Name("客户服务受理跟踪反馈表", "Service tracking table"),
        period,
        zone.getId(),
        List.of(
            new Name(
                "本表列出当月受理的每一张工单；不含客户资料。",
                "A row for each ticket received in the period; nothing of customers.")),
        List.of(),
        List.of(TicketRows.of(found, zone), DepartmentSums.of(found)));
  }
}
