package dev.thirdring.routing.ticket.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as routing sees it.
 *
 * @param tier decides which limits hold (R5)
 * @param receivedAt the customer's first word
 * @param contactEndedAt when the customer hung up; empty unless by telephone (R1)
 * @param promisedReplyAt empty when none was promised (I6)
 * @param takenBy who took the first contact and stays named for the customer hearing back (I16)
 */
public record RoutedTicket(
    TicketId id,
    String number,
    String subject,
    Traits traits,
    String tier,
    Instant receivedAt,
    Instant openedAt,
    Optional<Instant> contactEndedAt,
    Optional<Instant> promisedReplyAt,
    Optional<String> takenBy) {

  /** It turned out to be about something else. */
  public RoutedTicket about(String other, Traits are) {
    return new RoutedTicket(
        id,
        number,
        other,
        are,
        tier,
        receivedAt,
        openedAt,
        contactEndedAt,
        promisedReplyAt,
        takenBy);
  }

  /** One that nobody is named for. */
  public RoutedTicket(
      TicketId id,
      String number,
      String subject,
      Traits traits,
      String tier,
      Instant receivedAt,
      Instant openedAt,
      Optional<Instant> contactEndedAt,
      Optional<Instant> promisedReplyAt) {
    this(
        id,
        number,
        subject,
        traits,
        tier,
        receivedAt,
        openedAt,
        contactEndedAt,
        promisedReplyAt,
        Optional.empty());
  }
}
