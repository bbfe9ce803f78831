package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.TicketState;

/** A state's name in storage, filters and answers. What is archived is settled still. */
public enum StateCode {
  AWAITING_REVIEW,
  IN_HANDLING,
  ANSWERED,
  SETTLED;

  public static StateCode of(TicketState state) {
    return switch (state) {
      case TicketState.AwaitingReview waiting -> AWAITING_REVIEW;
      case TicketState.InHandling handling -> IN_HANDLING;
      case TicketState.Answered answered -> ANSWERED;
      case TicketState.Settled settled -> SETTLED;
      case TicketState.Archived archived -> SETTLED;
    };
  }
}
