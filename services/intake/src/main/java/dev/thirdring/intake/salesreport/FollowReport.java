package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.model.Grade;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What becomes of a report: its grade, the answers to its items, the roll it is expected by. */
@ApplicationScoped
class FollowReport {
  private final SalesReports reports;
  private final Outbox outbox;
  private final Clock clock;

  FollowReport(SalesReports reports, Outbox outbox, Clock clock) {
    this.reports = reports;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  Uni<SalesReports.Change> grade(UUID id, long version, Grade grade, String by) {
    Instant now = clock.instant();
    return reports
        .grade(id, version, grade, by, now)
        .call(
            change ->
                change == SalesReports.Change.DONE
                    ? tell(id, SalesReportEvents.graded(id, grade, by, now), now)
                    : Uni.createFrom().voidItem());
  }

  @WithTransaction
  Uni<SalesReports.Change> answer(UUID itemId, long version, String answer, String by) {
    Instant now = clock.instant();
    return reports
        .answer(itemId, version, answer, by, now)
        .call(
            change ->
                change == SalesReports.Change.DONE
                    ? reports
                        .reportOf(itemId)
                        .chain(
                            report ->
                                tell(
                                    report,
                                    SalesReportEvents.answered(report, itemId, by, now),
                                    now))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> tell(UUID report, Record event, Instant at) {
    return outbox.append(report.toString(), event, at);
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
