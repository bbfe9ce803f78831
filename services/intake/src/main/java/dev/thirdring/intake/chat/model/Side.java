package dev.thirdring.intake.chat.model;

/** Who a line comes from. */
public enum Side {
  CUSTOMER,
  AGENT,
  SYSTEM
}
