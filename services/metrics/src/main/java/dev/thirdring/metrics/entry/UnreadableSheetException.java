package dev.thirdring.metrics.entry;

/** The file is no sheet of the wanted kind; the message says what is. */
public class UnreadableSheetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableSheetException(String allowed) {
    super(allowed);
  }
}
