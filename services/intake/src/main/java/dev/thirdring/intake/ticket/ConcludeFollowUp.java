package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The customer was asked: content customers end the ticket, others open it again (F2, F4, F5). */
@ApplicationScoped
public class ConcludeFollowUp {
  private final Tickets tickets;
  private final SettleTicket settle;
  private final ReopenTicket reopen;

  public ConcludeFollowUp(Tickets tickets, SettleTicket settle, ReopenTicket reopen) {
    this.tickets = tickets;
    this.settle = settle;
    this.reopen = reopen;
  }

  /** What the customer said, if anybody was reached. */
  public enum Answer {
    CONTENT,
    NOT_CONTENT,
    NOT_GIVEN,
    NOT_REACHED
  }

  public Uni<Void> conclude(UUID ticketId, Answer answer, String remark) {
    return tickets
        .find(new TicketId(ticketId))
        .chain(
            found ->
                found
                    .map(ticket -> conclude(ticket, answer, remark).replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<TicketChange> conclude(Ticket ticket, Answer answer, String remark) {
    return switch (answer) {
      case CONTENT -> settle.settle(ticket, true, remark);
      case NOT_GIVEN -> settle.settle(ticket, false, "customer gave no answer 顾客未作答");
      case NOT_REACHED -> settle.settle(ticket, false, "customer not reached 未能联系到顾客");
      case NOT_CONTENT ->
          reopen.reopen(ticket, remark.isBlank() ? "customer not satisfied 顾客不满意" : remark);
    };
  }
}
