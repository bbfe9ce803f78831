package dev.thirdring.intake.dealer;

import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.PurchaseReported;
import dev.thirdring.contracts.intake.RepairReported;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.dealer.model.Report;
import java.time.Instant;
import java.util.UUID;

/** A report as the other services hear of it. */
final class ReportEvents {
  private ReportEvents() {}

  static Record reported(UUID id, Report report, Customer customer, Instant at) {
    var who =
        new dev.thirdring.contracts.intake.Customer(
            customer.id(),
            customer.name().orElse(null),
            customer.phone().orElse(null),
            customer.email().orElse(null),
            Language.valueOf(customer.language()),
            customer.tier(),
            customer.brand().orElse(null));
    String model = report.model().orElse(null);
    return switch (report.kind()) {
      case PURCHASE ->
          new PurchaseReported(
              id,
              report.dealer(),
              report.reference(),
              report.product(),
              model,
              report.date(),
              at,
              who);
      case REPAIR ->
          new RepairReported(
              id,
              report.dealer(),
              report.reference(),
              report.product(),
              model,
              report.date(),
              at,
              who);
    };
  }
}
