package dev.thirdring.smsnotification.message.model;

import java.time.Instant;

/** A letter and how far it came. A fate, once known, stays. */
public record Message(MessageId id, Letter letter, Delivery delivery) {

  public Message after(Receipt receipt) {
    return switch (delivery) {
      case Delivery.Open open -> with(open.after(receipt, letter.sendBefore()));
      case Delivery.Concluded end -> this;
    };
  }

  public Message givenUp(Instant now) {
    return switch (delivery) {
      case Delivery.Open open -> with(open.givenUp(now));
      case Delivery.Concluded end -> this;
    };
  }

  private Message with(Delivery next) {
    return new Message(id, letter, next);
  }
}
