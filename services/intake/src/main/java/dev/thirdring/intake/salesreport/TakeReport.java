package dev.thirdring.intake.salesreport;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.salesreport.model.TenDays;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a ten-day report in: one per salesperson and ten days (I15). */
@ApplicationScoped
class TakeReport {
  private static final Period REACH = Period.ofYears(1);

  private final SalesReports reports;
  private final Outbox outbox;
  private final Clock clock;
  private final ZoneId zone;
  private final Period grace;

  TakeReport(
      SalesReports reports,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai") String zone,
      @ConfigProperty(name = "third-ring.sales-report.grace") Period grace) {
    this.reports = reports;
    this.outbox = outbox;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
    this.grace = grace;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Taken(UUID id, boolean late) implements Outcome {}

    record ReportedBefore() implements Outcome {}

    record Refused(FieldProblem error) implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> take(SalesReportRequest request, String by) {
    Instant now = clock.instant();
    Optional<TenDays> period = TenDays.parse(request.period()).filter(days -> canBe(days, now));
    if (period.isEmpty()) {
      return refused(
          "period", "must be ten days that have begun, of the last year, such as 2026-11-2");
    }
    boolean late = !now.isBefore(period.get().dueAt(grace, zone));
    SalesReports.Received received =
        new SalesReports.Received(
            UuidCreator.getTimeOrderedEpoch(), request, period.get(), now, by, late);
    return reports
        .expects(request.salesperson())
        .chain(
            expected ->
                expected
                    .map(who -> add(received, who))
                    .orElseGet(
                        () -> refused("salesperson", "must be the code of an active salesperson")));
  }

  private Uni<Outcome> add(SalesReports.Received received, SalesReports.Expected who) {
    return reports
        .add(received)
        .chain(
            items ->
                items.isEmpty()
                    ? Uni.createFrom().item(new Outcome.ReportedBefore())
                    : outbox
                        .append(
                            received.id().toString(),
                            SalesReportEvents.taken(received, who, items.get()),
                            received.at())
                        .replaceWith(new Outcome.Taken(received.id(), received.late())));
  }

  Instant dueAt(TenDays days) {
    return days.dueAt(grace, zone);
  }

  private boolean canBe(TenDays days, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return !days.firstDay().isAfter(today) && days.lastDay().isAfter(today.minus(REACH));
  }

  private static Uni<Outcome> refused(String field, String allowed) {
    return Uni.createFrom().item(new Outcome.Refused(new FieldProblem(field, allowed)));
  }
}
