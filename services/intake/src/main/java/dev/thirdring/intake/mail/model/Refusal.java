package dev.thirdring.intake.mail.model;

/** Why a mail does not become a ticket. */
public enum Refusal {
  AUTOMATIC_ANSWER,
  BULK,
  MAILING_LIST,
  BOUNCE,
  OWN_ADDRESS,
  TOO_MANY_OF_SENDER,
  TOO_LARGE
}
