package dev.thirdring.routing.approval;

import dev.thirdring.contracts.routing.ApprovalStep;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.contracts.routing.Money;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Decision;

/** Approvals as published records. */
final class ApprovalEvents {
  private ApprovalEvents() {}

  static CompensationRequested requested(Claim claim) {
    return new CompensationRequested(
        claim.id().value(),
        claim.ticket().value(),
        claim.assignment().value(),
        money(claim),
        claim.asCredit(),
        claim.requestedBy(),
        claim.requestedAt());
  }

  static CompensationDecided decided(Approval approval) {
    Claim claim = approval.claim();
    Decision last = approval.decisions().getLast();
    ApprovalStep step =
        switch (last.rung()) {
          case FINANCE -> ApprovalStep.FINANCE;
          case GENERAL_MANAGER -> ApprovalStep.GENERAL_MANAGER;
        };
    return new CompensationDecided(
        claim.id().value(),
        claim.ticket().value(),
        step,
        last.approved(),
        !(approval instanceof Approval.Pending),
        money(claim),
        last.by(),
        last.reason().orElse(null),
        last.at());
  }

  private static Money money(Claim claim) {
    return new Money(claim.minorUnits(), claim.currency());
  }
}
