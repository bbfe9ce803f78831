package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** All requests for compensation, and every step taken with them. */
public interface Approvals {
  Uni<Optional<Versioned<Approval>>> find(ApprovalId id);

  /** Those of a ticket that wait for a decision; nobody decides until the transaction ends. */
  Uni<List<Approval.Pending>> lockPendingOf(TicketId ticket);

  /** The version after it is stored, with the step that led there. */
  Uni<Long> save(Approval approval, Step step);

  /** A step that changes nothing. */
  Uni<Void> note(Claim claim, Step step);

  /** The latest 1,000, the oldest first. */
  Uni<List<Step>> steps(ApprovalId id);
}
