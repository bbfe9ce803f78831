package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.routing.approval.Approvals;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.assignment.model.Outstanding;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The last word on a compensation, as this service published it itself (R6). */
@ApplicationScoped
class CompensationDecidedListener implements EventListener<CompensationDecided> {
  private final Approvals approvals;
  private final ConcludePromise conclude;

  CompensationDecidedListener(Approvals approvals, ConcludePromise conclude) {
    this.approvals = approvals;
    this.conclude = conclude;
  }

  @Override
  public Class<CompensationDecided> event() {
    return CompensationDecided.class;
  }

  @Override
  public Uni<Void> on(CompensationDecided decided, Received received) {
    if (!decided.complete()) {
      return Uni.createFrom().voidItem();
    }
    return approvals
        .find(new ApprovalId(decided.approvalId()))
        .map(
            found ->
                found.orElseThrow(
                    () -> new RefusedEventException("unknown approval " + decided.approvalId())))
        .chain(known -> conclude(known.value().claim().assignment(), decided));
  }

  private Uni<Void> conclude(AssignmentId assignment, CompensationDecided decided) {
    return conclude
        .conclude(
            assignment,
            new ConcludePromise.Conclusion(
                Outstanding.COMPENSATION,
                decided.approved(),
                decided.decidedBy(),
                Optional.ofNullable(decided.reason()).orElse(""),
                decided.decidedAt()))
        .replaceWithVoid();
  }
}
