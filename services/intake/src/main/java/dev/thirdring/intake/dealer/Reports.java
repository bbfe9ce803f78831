package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.Report;
import dev.thirdring.intake.dealer.model.ReportKind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where reports of dealers and service stations are kept. */
public interface Reports {
  /** A report that is there. */
  record Known(UUID id, Report report, boolean customerErased) {}

  Uni<Optional<Known>> find(String dealer, ReportKind kind, String reference);

  /** Whether the customer of this report has, or had, this number or address. */
  Uni<Boolean> isOf(UUID report, String reach);

  /** False when somebody else added this reference meanwhile. */
  Uni<Boolean> add(UUID id, Report report, UUID customerId, String by, Instant at);
}
