package dev.thirdring.localstack;

/** Something that the reader can mend; the message is the sentence that says what to do. */
public final class StackFault extends RuntimeException {
  public StackFault(String sentence) {
    super(sentence);
  }

  public StackFault(String sentence, Exception cause) {
    super(sentence, cause);
  }
}
