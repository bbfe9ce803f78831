package dev.thirdring.demo.suite;

/** Something expected did not happen; the message is one sentence that says what. */
public final class Unexpected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unexpected(String sentence) {
    super(sentence);
  }

  public Unexpected(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
