package dev.thirdring.intake.customer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where merges of customer files are kept, with all that moved. */
public interface CustomerMerges {
  /** A merge that may be undone. */
  record Merge(UUID id, UUID from, UUID into, Optional<Instant> undoneAt) {}

  Uni<Long> ticketsOf(UUID customer);

  /** Moves everything; fails when one of the files changed meanwhile. */
  Uni<Void> merge(UUID id, UUID from, UUID into, long version, String by, Instant at);

  Uni<Optional<Merge>> find(UUID id);

  /** Moves back what moved and is still there. */
  Uni<Void> undo(Merge merge, long version, String by, Instant at);
}
