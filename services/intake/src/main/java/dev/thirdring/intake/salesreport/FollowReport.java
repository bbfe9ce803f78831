package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.model.Grade;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What becomes of a report: its grade, the answers to its items, the roll it is expected by. */
@ApplicationScoped
class FollowReport {
  private final SalesReports reports;
  private final Clock clock;

  FollowReport(SalesReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @WithTransaction
  Uni<SalesReports.Change> grade(UUID id, long version, Grade grade, String by) {
    return reports.grade(id, version, grade, by, clock.instant());
  }

  @WithTransaction
  Uni<SalesReports.Change> answer(UUID itemId, long version, String answer, String by) {
    return reports.answer(itemId, version, answer, by, clock.instant());
  }

  /**
   * @param version -1 for somebody new, of whom reports are expected from now on
   */
  @WithTransaction
  Uni<Boolean> put(String code, String name, String region, boolean active, long version) {
    return reports.put(
        new SalesViews.Salesperson(code, name, region, active, clock.instant(), version));
  }
}
