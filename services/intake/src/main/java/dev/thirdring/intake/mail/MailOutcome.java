package dev.thirdring.intake.mail;

/** What became of a mail. */
public enum MailOutcome {
  TICKET_OPENED,
  CONTACT_ADDED,
  REFUSED,
  UNREADABLE
}
