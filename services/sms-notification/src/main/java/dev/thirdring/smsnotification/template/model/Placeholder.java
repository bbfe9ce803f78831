package dev.thirdring.smsnotification.template.model;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave open, and of what type it is (N1). */
public enum Placeholder {
  TICKET_NUMBER("ticketNumber", Kind.TEXT, 40),
  CUSTOMER_NAME("customerName", Kind.TEXT, 40),
  SUBJECT("subject", Kind.TEXT, 40),
  CODE("code", Kind.TEXT, 6),
  ANSWER_DUE_AT("answerDueAt", Kind.TIME, 20),
  VISIT_STARTS_AT("visitStartsAt", Kind.TIME, 20),
  VISIT_ENDS_AT("visitEndsAt", Kind.TIME, 20);

  /** How a value is written: words, or a moment in the reader's language. */
  public enum Kind {
    TEXT,
    TIME
  }

  private final String word;
  private final Kind kind;
  private final int lengthMax;

  Placeholder(String word, Kind kind, int lengthMax) {
    this.word = word;
    this.kind = kind;
    this.lengthMax = lengthMax;
  }

  /** How it stands in a text: {@code {ticketNumber}}. */
  public String word() {
    return word;
  }

  public Kind kind() {
    return kind;
  }

  /** A longer value is cut. */
  public int lengthMax() {
    return lengthMax;
  }

  public static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
