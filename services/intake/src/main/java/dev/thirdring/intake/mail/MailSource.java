package dev.thirdring.intake.mail;

/** Which way a mail came in. */
enum MailSource {
  HTTP,
  IMAP
}
