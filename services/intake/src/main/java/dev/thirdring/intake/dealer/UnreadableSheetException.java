package dev.thirdring.intake.dealer;

/** A file that is no sheet of ours; the message says what is allowed. */
class UnreadableSheetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableSheetException(String allowed) {
    super(allowed);
  }
}
