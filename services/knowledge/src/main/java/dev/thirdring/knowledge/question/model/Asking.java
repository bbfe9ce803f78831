package dev.thirdring.knowledge.question.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What was asked.
 *
 * @param since when the customer asked; hand-over and telling are measured from here
 * @param by the agent who handed the question over
 * @param at when it was handed over; the answer is measured from here
 */
public record Asking(
    TicketId ticket,
    String text,
    Optional<String> product,
    String category,
    Instant since,
    String by,
    Instant at) {

  public Asking {
    if (since.isAfter(at)) {
      throw new IllegalArgumentException("handed over before it was asked");
    }
  }
}
