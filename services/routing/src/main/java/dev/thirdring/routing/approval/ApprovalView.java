package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.approval.model.Rung;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for compensation as people and programs see it (R6). */
public record ApprovalView(
    UUID approvalId,
    UUID ticketId,
    UUID assignmentId,
    String department,
    @Schema(description = "In the smallest unit of the currency: fen, cents") long minorUnits,
    String currency,
    @Schema(description = "Credit rather than cash") boolean asCredit,
    String reason,
    String requestedBy,
    Instant requestedAt,
    ApprovalState state,
    List<DecisionView> decisions,
    @Schema(description = "Send it as If-Match") long version) {

  /** What was decided on one rung. */
  public record DecisionView(Rung step, boolean approved, String by, String reason, Instant at) {
    static DecisionView of(Decision decision) {
      return new DecisionView(
          decision.rung(),
          decision.approved(),
          decision.by(),
          decision.reason().orElse(null),
          decision.at());
    }
  }

  static ApprovalView of(Versioned<Approval> stored) {
    Approval approval = stored.value();
    Claim claim = approval.claim();
    return new ApprovalView(
        claim.id().value(),
        claim.ticket().value(),
        claim.assignment().value(),
        claim.department(),
        claim.minorUnits(),
        claim.currency(),
        claim.asCredit(),
        claim.reason(),
        claim.requestedBy(),
        claim.requestedAt(),
        ApprovalState.of(approval),
        approval.decisions().stream().map(DecisionView::of).toList(),
        stored.version());
  }
}
