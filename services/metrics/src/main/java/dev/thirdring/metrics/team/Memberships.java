package dev.thirdring.metrics.team;

import dev.thirdring.metrics.team.model.Membership;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where memberships are kept. */
interface Memberships {
  /** Nobody else changes memberships of this agent until the transaction ends. */
  Uni<Void> lock(String agent);

  Uni<List<Membership>> of(String agent);

  Uni<Optional<Membership>> find(UUID id);

  Uni<Void> add(Membership membership);

  Uni<Void> change(Membership membership);

  /** By id; one more than asked for where there are more. */
  Uni<List<Membership>> list(Wanted wanted);

  /**
   * @param at absent: at any time
   * @param after absent: from the first
   */
  record Wanted(
      Optional<String> team,
      Optional<String> agent,
      Optional<Instant> at,
      Optional<UUID> after,
      int size) {}
}
