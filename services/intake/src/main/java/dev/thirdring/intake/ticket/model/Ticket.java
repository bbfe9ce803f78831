package dev.thirdring.intake.ticket.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A matter that stays open until it is settled.
 *
 * @param version counts changes; the entity tag of HTTP
 * @param responsible who took the first contact and stays named (I16)
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
    Instant openedAt,
    Optional<Instant> promisedReplyAt,
    Progress progress) {

  public Ticket in(TicketState next) {
    return with(next, progress);
  }

  public Ticket at(String unit) {
    return with(state, progress.at(unit));
  }

  public Ticket repliedTo(Instant at) {
    return with(state, progress.repliedTo(at));
  }

  public Ticket reopened(TicketState.InHandling next, Instant at) {
    return with(next, progress.reopened(at));
  }

  /** It was taken down wrong: about this, on that paper, in this state. */
  public Ticket corrected(Matter other, Form paper, TicketState next) {
    return new Ticket(
        id,
        number,
        version,
        next,
        paper,
        contact,
        other,
        customerId,
        tier,
        responsible,
        openedAt,
        promisedReplyAt,
        progress);
  }

  /** Its customer belongs to another tier now. */
  public Ticket ofTier(String other) {
    return new Ticket(
        id,
        number,
        version,
        state,
        form,
        contact,
        matter,
        customerId,
        other,
        responsible,
        openedAt,
        promisedReplyAt,
        progress);
  }

  public boolean isArchived() {
    return state instanceof TicketState.Archived;
  }

  /** How it ended, filed or not. */
  public Optional<TicketState.Settled> end() {
    return switch (state) {
      case TicketState.Settled settled -> Optional.of(settled);
      case TicketState.Archived archived -> Optional.of(archived.end());
      case TicketState.AwaitingReview waiting -> Optional.empty();
      case TicketState.InHandling open -> Optional.empty();
      case TicketState.Answered open -> Optional.empty();
    };
  }

  /** What was promised is done, unless the ticket was opened again after that. */
  public Ticket answered(Instant at) {
    return state instanceof TicketState.InHandling open && !progress.isBeforeReopening(at)
        ? in(open.answered())
        : this;
  }

  private Ticket with(TicketState nextState, Progress nextProgress) {
    return new Ticket(
        id,
        number,
        version,
        nextState,
        form,
        contact,
        matter,
        customerId,
        tier,
        responsible,
        openedAt,
        promisedReplyAt,
        nextProgress);
  }
}
