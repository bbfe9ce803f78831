package dev.thirdring.intake.bulk;

/** What can be done to many tickets at once. */
public enum Operation {
  ARCHIVE,
  CORRECT,
  NOTE,
  LABEL,
  UNLABEL
}
