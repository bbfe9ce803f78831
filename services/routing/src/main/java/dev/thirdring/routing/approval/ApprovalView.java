package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Amounts;
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
    @Schema(
            description = "As people write it, in the currency's own scale",
            examples = {"50.00"})
        String amount,
    @Schema(description = "Credit rather than cash") boolean asCredit,
    @Schema(description = "Why in cash: why the customer does not agree to credit")
        String noCreditBecause,
    String reason,
    String requestedBy,
    Instant requestedAt,
    ApprovalState state,
    @Schema(description = "Who decides, in this order, as the limits said") List<Rung> ladder,
    @Schema(description = "One more with each change of the amount") int round,
    @Schema(description = "Of this round") List<DecisionView> decisions,
    @Schema(description = "The latest 1000 steps, the oldest first; only when one is read")
        List<StepView> history,
    @Schema(description = "Send it as If-Match") long version) {

  /** What was decided on one rung. */
  public record DecisionView(
      Rung step, boolean approved, String by, String onBehalfOf, String reason, Instant at) {
    static DecisionView of(Decision decision) {
      return new DecisionView(
          decision.rung(),
          decision.approved(),
          decision.by(),
          decision.onBehalfOf().orElse(null),
          decision.reason().orElse(null),
          decision.at());
    }
  }

  /** Who did what, when and why. */
  public record StepView(
      Step.What what, Rung step, String by, String onBehalfOf, String why, Instant at) {
    static StepView of(Step step) {
      return new StepView(
          step.what(),
          step.rung().orElse(null),
          step.by(),
          step.onBehalfOf().orElse(null),
          step.why().orElse(null),
          step.at());
    }
  }

  static ApprovalView of(Versioned<Approval> stored, List<Step> steps) {
    Approval approval = stored.value();
    Claim claim = approval.claim();
    Claim.Terms terms = claim.terms();
    return new ApprovalView(
        claim.id().value(),
        claim.ticket().value(),
        claim.assignment().value(),
        claim.department(),
        terms.minorUnits(),
        terms.currency(),
        Amounts.plain(terms.minorUnits(), terms.currency()),
        terms.asCredit(),
        terms.noCreditBecause().orElse(null),
        terms.reason(),
        claim.requestedBy(),
        claim.requestedAt(),
        ApprovalState.of(approval),
        claim.ladder(),
        claim.round(),
        approval.decisions().stream().map(DecisionView::of).toList(),
        steps.isEmpty() ? null : steps.stream().map(StepView::of).toList(),
        stored.version());
  }
}
