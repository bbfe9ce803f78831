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
    Optional<Instant> promisedReplyAt) {}
