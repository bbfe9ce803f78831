package dev.thirdring.routing.approval;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Rung;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A request waits too long: whoever has to decide is reminded, later the general manager too. */
@ApplicationScoped
public class ApprovalWaitingListener implements DeadlineListener {
  static final String CLOCK = "approval";
  private static final int CIRCLE_MAX = 100;

  private final Approvals approvals;
  private final Remind remind;
  private final Outbox outbox;
  private final Clock clock;

  public ApprovalWaitingListener(Approvals approvals, Remind remind, Outbox outbox, Clock clock) {
    this.approvals = approvals;
    this.remind = remind;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Remind.WAITING;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return approvals
        .find(new ApprovalId(UUID.fromString(deadline.subject())))
        .chain(
            found ->
                found.isPresent() && found.get().value() instanceof Approval.Pending pending
                    ? urge(pending, Integer.parseInt(deadline.details()))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> urge(Approval.Pending pending, int circle) {
    Instant now = clock.instant();
    Claim claim = pending.claim();
    List<String> told = told(pending.rung(), circle);
    AssignmentUrged urged =
        new AssignmentUrged(
            claim.ticket().value(), claim.assignment().value(), CLOCK, circle, told, "clock", now);
    Step step =
        new Step(
            Step.What.REMINDED,
            Optional.of(pending.rung()),
            "clock",
            Optional.empty(),
            Optional.of(String.join(", ", told)),
            now);
    return outbox
        .append(claim.ticket().toString(), urged, now)
        .chain(() -> approvals.note(claim, step))
        .chain(() -> remind.set(claim, now, Math.min(circle + 1, CIRCLE_MAX)));
  }

  private static List<String> told(Rung rung, int circle) {
    if (rung == Rung.GENERAL_MANAGER) {
      return List.of(Roles.GENERAL_MANAGER);
    }
    return circle == 1 ? List.of(Roles.FINANCE) : List.of(Roles.FINANCE, Roles.GENERAL_MANAGER);
  }
}
