package dev.thirdring.intake.ticket.model;

/** The paper a ticket is kept on. */
public enum Form {
  CALL_RECORD,
  CONSULTATION_RECORD,
  NOTICE,
  REVIEWED_NOTICE,
  QUESTION
}
