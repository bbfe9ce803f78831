package dev.thirdring.contracts.intake;

/** Who spoke to whom. */
public enum ContactDirection {
  INCOMING,
  OUTGOING
}
