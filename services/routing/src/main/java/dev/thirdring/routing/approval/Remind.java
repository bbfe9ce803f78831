package dev.thirdring.routing.approval;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Claim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Sees to it that whoever has to decide is reminded. Joins the caller's transaction. */
@ApplicationScoped
public class Remind {
  static final String WAITING = "approval-waiting";

  private final ApprovalLimits limits;
  private final Deadlines deadlines;

  public Remind(ApprovalLimits limits, Deadlines deadlines) {
    this.limits = limits;
    this.deadlines = deadlines;
  }

  /** From now on; nobody when nobody has to decide any more. */
  public Uni<Void> after(Approval approval, Instant now) {
    return approval instanceof Approval.Pending
        ? set(approval.claim(), now, 1)
        : deadlines.cancel(WAITING, approval.claim().id().toString());
  }

  Uni<Void> set(Claim claim, Instant now, int circle) {
    return limits
        .on(claim.terms().minorUnits(), claim.terms().currency())
        .chain(
            rule ->
                deadlines.set(
                    new Deadline(
                        WAITING,
                        claim.id().toString(),
                        now.plus(rule.remindAfter()),
                        Integer.toString(circle))));
  }
}
