package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Rung;

/** What became of the wish to decide. */
public sealed interface ApprovalOutcome {
  record Done(Versioned<Approval> approval) implements ApprovalOutcome {}

  record Unknown() implements ApprovalOutcome {}

  record Stale() implements ApprovalOutcome {}

  /** Refused or approved already. */
  record Over() implements ApprovalOutcome {}

  record OwnRequest() implements ApprovalOutcome {}

  record DecidedBefore() implements ApprovalOutcome {}

  record AnotherRung(Rung wanted) implements ApprovalOutcome {}
}
