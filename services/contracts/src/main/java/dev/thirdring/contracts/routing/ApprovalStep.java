package dev.thirdring.contracts.routing;

/** A rung of the approval ladder (R6). */
public enum ApprovalStep {
  FINANCE,
  GENERAL_MANAGER
}
