package dev.thirdring.intake.ticket.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A matter that stays open until it is settled.
 *
 * @param version counts changes; the entity tag of HTTP
 * @param responsible who took the first contact and stays named (I16)
 * @param department the unit that has it now
 * @param reopened how often the customer was not content (F5)
 */
public record Ticket(
    TicketId id,
    String number,
    long version,
    TicketState state,
    Form form,
    Contact contact,
    Matter matter,
    UUID customerId,
    String tier,
    String responsible,
    Optional<String> department,
    Instant openedAt,
    Optional<Instant> promisedReplyAt,
    Optional<Instant> firstReplyAt,
    int reopened) {

  public Ticket in(TicketState next) {
    return new Ticket(
        id,
        number,
        version,
        next,
        form,
        contact,
        matter,
        customerId,
        tier,
        responsible,
        department,
        openedAt,
        promisedReplyAt,
        firstReplyAt,
        reopened);
  }

  public Ticket at(String unit) {
    return new Ticket(
        id,
        number,
        version,
        state,
        form,
        contact,
        matter,
        customerId,
        tier,
        responsible,
        Optional.of(unit),
        openedAt,
        promisedReplyAt,
        firstReplyAt,
        reopened);
  }

  /** The first reply stays the first. */
  public Ticket repliedTo(Instant at) {
    return new Ticket(
        id,
        number,
        version,
        state,
        form,
        contact,
        matter,
        customerId,
        tier,
        responsible,
        department,
        openedAt,
        promisedReplyAt,
        firstReplyAt.or(() -> Optional.of(at)),
        reopened);
  }

  public Ticket reopenedAs(TicketState.InHandling next) {
    return new Ticket(
        id,
        number,
        version,
        next,
        form,
        contact,
        matter,
        customerId,
        tier,
        responsible,
        department,
        openedAt,
        promisedReplyAt,
        firstReplyAt,
        reopened + 1);
  }
}
