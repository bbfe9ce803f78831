package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.ticket.model.Matter;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact to register.
 *
 * @param customer as the contact described them; the number in E.164
 * @param settled the customer accepts the answer given
 */
public record OpenTicketCommand(
    String channel,
    Matter matter,
    SeenCustomer customer,
    boolean settled,
    boolean compensationWanted,
    Optional<Instant> receivedAt,
    Optional<Instant> contactEndedAt,
    Optional<Instant> promisedReplyAt,
    String takenBy) {

  OpenTicketCommand about(Matter other) {
    return new OpenTicketCommand(
        channel,
        other,
        customer,
        settled,
        compensationWanted,
        receivedAt,
        contactEndedAt,
        promisedReplyAt,
        takenBy);
  }
}
