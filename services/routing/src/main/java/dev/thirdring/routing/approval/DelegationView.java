package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Rung;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A right lent to another, as people and programs see it (R6). */
public record DelegationView(
    UUID delegationId,
    Rung step,
    String delegator,
    String delegate,
    Instant from,
    Instant until,
    String reason,
    Instant createdAt,
    Instant revokedAt,
    String revokedBy,
    @Schema(description = "Send it as If-Match") long version) {

  static DelegationView of(DelegationRow row) {
    return new DelegationView(
        row.id,
        row.rung,
        row.delegator,
        row.delegate,
        row.validFrom,
        row.validUntil,
        row.reason,
        row.createdAt,
        row.revokedAt,
        row.revokedBy,
        row.version);
  }
}
