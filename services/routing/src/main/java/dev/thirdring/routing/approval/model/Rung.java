package dev.thirdring.routing.approval.model;

/** Who may decide, from the lowest (R6). */
public enum Rung {
  FINANCE,
  GENERAL_MANAGER
}
