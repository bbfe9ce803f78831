package dev.thirdring.routing.approval;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * What was asked for a ticket that is settled is taken back: nobody decides on it any more, and why
 * stays in its history (R6, R11). Joins the caller's transaction.
 */
@ApplicationScoped
public class WithdrawPending {
  private final Approvals approvals;
  private final Remind remind;
  private final Outbox outbox;

  public WithdrawPending(Approvals approvals, Remind remind, Outbox outbox) {
    this.approvals = approvals;
    this.remind = remind;
    this.outbox = outbox;
  }

  public Uni<Void> ofTicket(TicketId ticket, String by, String why, Instant at) {
    return approvals
        .lockPendingOf(ticket)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(one -> withdraw(one, by, why, at))
                    .collect()
                    .last());
  }

  private Uni<Void> withdraw(Approval.Pending pending, String by, String why, Instant at) {
    Approval.Withdrawn withdrawn = pending.withdraw();
    return approvals
        .save(withdrawn, Step.of(Step.What.WITHDRAWN, by, why, at))
        .chain(
            () ->
                outbox.append(
                    pending.claim().ticket().toString(),
                    ApprovalEvents.withdrawn(pending, by, why, at),
                    at))
        .chain(() -> remind.after(withdrawn, at));
  }
}
