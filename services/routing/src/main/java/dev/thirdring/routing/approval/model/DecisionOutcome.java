package dev.thirdring.routing.approval.model;

/** What became of a decision. */
public sealed interface DecisionOutcome {

  /** It counts; the approval is now this. */
  record Decided(Approval approval) implements DecisionOutcome {}

  /** Nobody approves their own request. */
  record OwnRequest() implements DecisionOutcome {}

  /** Nobody decides on two rungs. */
  record DecidedBefore() implements DecisionOutcome {}

  /** The decision lies with others now. */
  record AnotherRung(Rung wanted) implements DecisionOutcome {}
}
