package dev.thirdring.intake.ticket.model;

import java.time.Instant;

/** Where a ticket is. A transition is a method of the state that allows it. */
public sealed interface TicketState {

  /** A notice on a written complaint waits for the head of the business unit (I4). */
  record AwaitingReview() implements TicketState {
    public InHandling accept() {
      return new InHandling();
    }

    public Settled decline(Instant at, String remark) {
      return new Settled(at, false, remark);
    }
  }

  /** Somebody works on it: a department, the resource centre, an engineer. */
  record InHandling() implements TicketState {
    public Answered answered() {
      return new Answered();
    }

    public Settled settle(Instant at, boolean customerAccepts, String result) {
      return new Settled(at, customerAccepts, result);
    }
  }

  /** What was promised is done; the customer is to be asked (F2). */
  record Answered() implements TicketState {
    public Settled settle(Instant at, boolean customerAccepts, String result) {
      return new Settled(at, customerAccepts, result);
    }

    public InHandling reopen() {
      return new InHandling();
    }
  }

  /** The matter is over; the result and the customer's answer are on record (I14). */
  record Settled(Instant at, boolean customerAccepts, String result) implements TicketState {
    public InHandling reopen() {
      return new InHandling();
    }

    public Archived archive(Instant when, String by) {
      return new Archived(this, when, by);
    }
  }

  /** The record is filed; nothing about the ticket changes until it is taken out again (I14). */
  record Archived(Settled end, Instant at, String by) implements TicketState {
    public Settled takeOut() {
      return end;
    }
  }

  static TicketState first(Form form, Contact contact) {
    return switch (form) {
      case CALL_RECORD, CONSULTATION_RECORD -> new Settled(contact.receivedAt(), true, "");
      case REVIEWED_NOTICE -> new AwaitingReview();
      case NOTICE, QUESTION -> new InHandling();
    };
  }
}
