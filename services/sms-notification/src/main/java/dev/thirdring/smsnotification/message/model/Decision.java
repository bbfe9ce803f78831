package dev.thirdring.smsnotification.message.model;

/** Whether a customer is written to. */
public sealed interface Decision {

  record Send(Letter letter) implements Decision {}

  /** It took so long to hear of it that a message is of no use (N2). */
  record TooLate(Letter letter) implements Decision {}

  record Silent(Why why) implements Decision {}

  /** Reasons to write nothing. */
  enum Why {
    NO_PHONE,
    OPTED_OUT,
    SWITCHED_OFF
  }
}
