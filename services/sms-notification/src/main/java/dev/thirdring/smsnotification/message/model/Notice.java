package dev.thirdring.smsnotification.message.model;

import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Something happened that a customer is told.
 *
 * @param cause what of: one message for a ticket, occasion and cause, however often it is heard
 *     (N2)
 * @param moments times that came with it, such as when the engineer comes
 * @param words what came with it and is told as it is, such as a code
 */
public record Notice(
    TicketId ticket,
    Occasion occasion,
    String cause,
    Instant occurredAt,
    Map<Placeholder, Instant> moments,
    Map<Placeholder, String> words) {

  public Notice {
    moments = Map.copyOf(moments);
    words = Map.copyOf(words);
  }

  public Notice(
      TicketId ticket,
      Occasion occasion,
      String cause,
      Instant occurredAt,
      Map<Placeholder, Instant> moments) {
    this(ticket, occasion, cause, occurredAt, moments, Map.of());
  }

  public Notice(TicketId ticket, Occasion occasion, String cause, Instant occurredAt) {
    this(ticket, occasion, cause, occurredAt, Map.of());
  }

  /** From when on a message is of no use; a visit is not announced after it began. */
  public Instant uselessFrom(Duration validity) {
    Instant end = occurredAt.plus(validity);
    Instant visit = moments.getOrDefault(Placeholder.VISIT_STARTS_AT, end);
    return visit.isBefore(end) ? visit : end;
  }
}
