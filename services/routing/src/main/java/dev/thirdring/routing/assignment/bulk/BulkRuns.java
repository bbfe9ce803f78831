package dev.thirdring.routing.assignment.bulk;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where runs are kept, so that none is done twice. */
interface BulkRuns {
  /** The run of this key, begun now or before. */
  Uni<Run> begin(Run wanted, List<UUID> tickets, Instant at);

  /** The run of this key, if there was one. */
  Uni<Optional<Run>> of(String actor, String key);

  /** All of a run, in the order in which they were asked for. */
  Uni<List<BulkLine>> rows(UUID run);

  /** What became of it, locked until the transaction ends. */
  Uni<BulkLine> lock(UUID run, UUID ticket);

  Uni<Void> put(UUID run, BulkLine row);

  /**
   * A run.
   *
   * @param request a digest by which a repetition is known
   */
  record Run(UUID id, String actor, String key, String request, Operation operation) {}
}
