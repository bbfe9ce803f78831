package dev.thirdring.contracts.smsgateway;

/** How far a message came. */
public enum ReceiptStatus {
  ACCEPTED,
  DELIVERED,
  FAILED,
  EXPIRED
}
