package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Rung;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What became of a wish to act on an approval. */
public sealed interface ApprovalOutcome {
  record Done(Versioned<Approval> approval) implements ApprovalOutcome {}

  record Unknown() implements ApprovalOutcome {}

  record Stale() implements ApprovalOutcome {}

  /** Decided or withdrawn already. */
  record Over() implements ApprovalOutcome {}

  record OwnRequest() implements ApprovalOutcome {}

  record DecidedBefore() implements ApprovalOutcome {}

  record AnotherRung(Rung wanted) implements ApprovalOutcome {}

  /** Only who asked for it changes it or takes it back. */
  record NotYours() implements ApprovalOutcome {}

  /** Empty when it waits for a decision, as it was last seen. */
  static Optional<ApprovalOutcome> refusal(Optional<Versioned<Approval>> found, long version) {
    if (found.isEmpty()) {
      return Optional.of(new Unknown());
    }
    if (found.get().version() != version) {
      return Optional.of(new Stale());
    }
    return found.get().value() instanceof Approval.Pending
        ? Optional.empty()
        : Optional.of(new Over());
  }

  static Uni<ApprovalOutcome> uni(ApprovalOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
