package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** All requests for compensation. */
public interface Approvals {
  Uni<Optional<Versioned<Approval>>> find(ApprovalId id);

  /** The version after it is stored. */
  Uni<Long> save(Approval approval);
}
