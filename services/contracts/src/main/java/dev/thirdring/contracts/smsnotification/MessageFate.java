package dev.thirdring.contracts.smsnotification;

/** What became of a message. */
public enum MessageFate {
  DELIVERED,
  FAILED,
  EXPIRED
}
