package dev.thirdring.smsnotification.template.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** When a customer is written to (N1), and what a message may tell then. */
public enum Occasion {
  REGISTERED("registered"),
  ASSIGNED("assigned", Placeholder.ANSWER_DUE_AT),
  REPLIED("replied"),
  /** The limit of the first reply passed (R5). */
  FIRST_REPLY_LIMIT("first-reply-limit"),
  VISIT_BOOKED("visit-booked", Placeholder.VISIT_STARTS_AT, Placeholder.VISIT_ENDS_AT),
  CLOSED("closed"),
  /** The customer is to prove who they are (I11); the code is kept nowhere. */
  IDENTITY_CODE("identity-code", Placeholder.CODE);

  private final String code;
  private final EnumSet<Placeholder> offered;

  Occasion(String code, Placeholder... own) {
    this.code = code;
    offered = EnumSet.of(Placeholder.TICKET_NUMBER, Placeholder.CUSTOMER_NAME, Placeholder.SUBJECT);
    offered.addAll(List.of(own));
  }

  public String code() {
    return code;
  }

  public boolean offers(Placeholder placeholder) {
    return offered.contains(placeholder);
  }

  public List<Placeholder> offered() {
    return List.copyOf(offered);
  }

  public static Optional<Occasion> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
