package dev.thirdring.routing.approval;

import dev.thirdring.contracts.routing.ApprovalStep;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.contracts.routing.Money;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.approval.model.Rung;
import java.time.Instant;

/** Approvals as published records. */
final class ApprovalEvents {
  private ApprovalEvents() {}

  static CompensationRequested requested(Claim claim, Instant at) {
    return new CompensationRequested(
        claim.id().value(),
        claim.ticket().value(),
        claim.assignment().value(),
        money(claim),
        claim.terms().asCredit(),
        claim.requestedBy(),
        at);
  }

  static CompensationDecided decided(Approval approval) {
    Claim claim = approval.claim();
    Decision last = approval.decisions().getLast();
    return new CompensationDecided(
        claim.id().value(),
        claim.ticket().value(),
        step(last.rung()),
        last.approved(),
        !(approval instanceof Approval.Pending),
        money(claim),
        last.by(),
        last.reason().orElse(null),
        last.at(),
        last.onBehalfOf().orElse(null),
        null);
  }

  /** Nobody has to decide any more, and nothing is paid. */
  static CompensationDecided withdrawn(
      Approval.Pending pending, String by, String reason, Instant at) {
    Claim claim = pending.claim();
    return new CompensationDecided(
        claim.id().value(),
        claim.ticket().value(),
        step(pending.rung()),
        false,
        true,
        money(claim),
        by,
        reason,
        at,
        null,
        true);
  }

  private static ApprovalStep step(Rung rung) {
    return switch (rung) {
      case FINANCE -> ApprovalStep.FINANCE;
      case GENERAL_MANAGER -> ApprovalStep.GENERAL_MANAGER;
    };
  }

  private static Money money(Claim claim) {
    return new Money(claim.terms().minorUnits(), claim.terms().currency());
  }
}
