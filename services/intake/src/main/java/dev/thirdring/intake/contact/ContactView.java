package dev.thirdring.intake.contact;

import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.intake.customer.Masks;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as people see it; who spoke is masked.
 *
 * @param opening it opened the ticket
 * @param broughtBy the salesperson who brought the letter
 * @param at when they spoke
 */
public record ContactView(
    UUID id,
    boolean opening,
    @Schema(examples = {"email"}) String channel,
    ContactDirection direction,
    String text,
    String party,
    String address,
    String broughtBy,
    String takenBy,
    Instant at) {

  static ContactView of(TicketContact contact) {
    NewContact said = contact.said();
    return new ContactView(
        contact.id(),
        false,
        said.channel(),
        said.direction(),
        said.text(),
        Masks.name(said.party().orElse(null)),
        maskedAddress(said.address().orElse(null)),
        null,
        said.takenBy(),
        contact.at());
  }

  static String maskedAddress(String address) {
    return address != null && address.contains("@") ? Masks.email(address) : Masks.phone(address);
  }
}
