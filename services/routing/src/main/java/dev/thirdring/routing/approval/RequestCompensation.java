package dev.thirdring.routing.approval;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Claim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a department's proposal before finance (R6). Joins the caller's transaction. */
@ApplicationScoped
public class RequestCompensation {
  private final Approvals approvals;
  private final Outbox outbox;

  public RequestCompensation(Approvals approvals, Outbox outbox) {
    this.approvals = approvals;
    this.outbox = outbox;
  }

  public Uni<Void> request(Claim claim) {
    return approvals
        .save(Approval.request(claim))
        .chain(
            () ->
                outbox.append(
                    claim.ticket().toString(),
                    ApprovalEvents.requested(claim),
                    claim.requestedAt()));
  }
}
