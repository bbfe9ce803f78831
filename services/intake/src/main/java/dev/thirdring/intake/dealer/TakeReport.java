package dev.thirdring.intake.dealer;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.customer.Reaches;
import dev.thirdring.intake.dealer.model.Report;
import dev.thirdring.intake.dealer.model.ReportColumn;
import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes one purchase or repair into the customer's file and tells the others (I8). */
@ApplicationScoped
public class TakeReport {
  private final Catalogs catalogs;
  private final Customers customers;
  private final Reaches reaches;
  private final Reports reports;
  private final Outbox outbox;
  private final Clock clock;
  private final ZoneId zone;

  public TakeReport(
      Catalogs catalogs,
      Customers customers,
      Reaches reaches,
      Reports reports,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.catalogs = catalogs;
    this.customers = customers;
    this.reaches = reaches;
    this.reports = reports;
    this.outbox = outbox;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  /**
   * @param values as typed
   */
  @WithTransaction
  public Uni<ReportOutcome> take(
      ReportKind kind, String dealer, Map<ReportColumn, String> values, String by) {
    Instant now = clock.instant();
    return catalogs
        .current()
        .chain(
            codes -> {
              ReportCheck check =
                  new ReportCheck(values, codes, reaches, LocalDate.ofInstant(now, zone));
              return check
                  .read(kind, dealer)
                  .map(read -> once(read, by, now))
                  .orElseGet(
                      () -> Uni.createFrom().item(new ReportOutcome.Refused(check.errors())));
            });
  }

  private Uni<ReportOutcome> once(ReportCheck.Read read, String by, Instant now) {
    Report report = read.report();
    return reports
        .find(report.dealer(), report.kind(), report.reference())
        .chain(
            known -> {
              if (known.isEmpty()) {
                return add(read, by, now);
              }
              return known.get().customerErased()
                  ? Uni.createFrom().item(new ReportOutcome.AlreadyThere(known.get().id()))
                  : compared(known.get(), read);
            });
  }

  /**
   * What is reported of a customer was told to others: a correction needs a reference of its own.
   */
  private Uni<ReportOutcome> compared(Reports.Known known, ReportCheck.Read read) {
    if (!known.report().equals(read.report())) {
      return Uni.createFrom().item(new ReportOutcome.Different());
    }
    String reach = read.customer().phone().or(read.customer()::email).orElse("");
    return reports
        .isOf(known.id(), reach)
        .map(
            same ->
                same
                    ? new ReportOutcome.AlreadyThere(known.id())
                    : new ReportOutcome.OtherCustomer());
  }

  private Uni<ReportOutcome> add(ReportCheck.Read read, String by, Instant now) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return customers
        .met(read.customer(), by, now)
        .chain(
            customer ->
                reports
                    .add(id, read.report(), customer.id(), by, now)
                    .invoke(TakeReport::mustBeFirst)
                    .chain(() -> tell(id, read.report(), customer, now)))
        .replaceWith(new ReportOutcome.Taken(id));
  }

  /** The same reference at the same moment: this one is rolled back, the sender repeats. */
  private static void mustBeFirst(boolean added) {
    if (!added) {
      throw new OptimisticLockException("reported at the same moment");
    }
  }

  private Uni<Void> tell(UUID id, Report report, Customer customer, Instant now) {
    return outbox.append(
        customer.id().toString(), ReportEvents.reported(id, report, customer, now), now);
  }
}
