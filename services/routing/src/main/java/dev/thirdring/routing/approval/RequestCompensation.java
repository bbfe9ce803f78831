package dev.thirdring.routing.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Puts a department's proposal before finance (R6). Joins the caller's transaction. */
@ApplicationScoped
public class RequestCompensation {
  private final Approvals approvals;
  private final ApprovalLimits limits;
  private final Remind remind;
  private final Outbox outbox;

  public RequestCompensation(
      Approvals approvals, ApprovalLimits limits, Remind remind, Outbox outbox) {
    this.approvals = approvals;
    this.limits = limits;
    this.remind = remind;
    this.outbox = outbox;
  }

  /** What a department asks for, with an answer. */
  public record Proposal(
      TicketId ticket,
      AssignmentId assignment,
      String department,
      Claim.Terms terms,
      String by,
      Instant at) {}

  public Uni<Void> request(Proposal asked) {
    return limits
        .on(asked.terms().minorUnits(), asked.terms().currency())
        .map(
            rule ->
                new Claim(
                    new ApprovalId(UuidCreator.getTimeOrderedEpoch()),
                    asked.ticket(),
                    asked.assignment(),
                    asked.department(),
                    asked.terms(),
                    asked.by(),
                    asked.at(),
                    rule.ladder(),
                    1))
        .chain(this::begin);
  }

  private Uni<Void> begin(Claim claim) {
    Approval.Pending pending = Approval.request(claim);
    String why = claim.terms().reason();
    Step step = Step.of(Step.What.REQUESTED, claim.requestedBy(), why, claim.requestedAt());
    return approvals
        .save(pending, step)
        .chain(
            () ->
                outbox.append(
                    claim.ticket().toString(),
                    ApprovalEvents.requested(claim, claim.requestedAt()),
                    claim.requestedAt()))
        .chain(() -> remind.after(pending, claim.requestedAt()));
  }
}
