package dev.thirdring.intake.contact;

import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.intake.ticket.model.TicketId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A further contact as an agent or a front end sends it.
 *
 * @param at when they spoke; absent: now
 * @param party who spoke for the customer, if not the customer
 * @param reopens a settled ticket is opened again; absent: yes when the customer spoke
 */
public record ContactRequest(
    @Schema(examples = {"telephone"}) @NotBlank(message = "must be the code of a channel")
        String channel,
    @NotNull(message = "must be one of INCOMING, OUTGOING") ContactDirection direction,
    @NotBlank(message = "must hold what was said")
        @Size(max = 20000, message = "at most 20000 characters")
        String text,
    @Size(max = 200, message = "at most 200 characters") String party,
    @Size(max = 320, message = "at most 320 characters") String address,
    Instant at,
    Boolean reopens) {

  NewContact contact(UUID ticketId, String takenBy) {
    return new NewContact(
        new TicketId(ticketId),
        direction,
        channel,
        text,
        Optional.ofNullable(party).filter(name -> !name.isBlank()),
        Optional.ofNullable(address).filter(typed -> !typed.isBlank()),
        Optional.ofNullable(at),
        takenBy,
        reopens == null ? direction == ContactDirection.INCOMING : reopens);
  }
}
