package dev.thirdring.intake.archive.model;

/**
 * A part of a ticket's record.
 *
 * @param needed the record is not complete without it
 * @param many how many there are
 */
public record Part(Kind kind, boolean needed, int many) {

  /** What a record is made of. */
  public enum Kind {
    CONTACTS,
    DEPARTMENT_ANSWER,
    RESULT,
    CUSTOMER_ANSWER,
    ATTACHMENTS
  }

  public boolean isMissing() {
    return needed && many == 0;
  }
}
