package dev.thirdring.smsnotification.message.model;

/** What became of a message. */
public enum Fate {
  DELIVERED,
  FAILED,
  EXPIRED
}
