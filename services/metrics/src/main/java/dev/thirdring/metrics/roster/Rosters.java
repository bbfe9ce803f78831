package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.roster.model.Shift;
import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shifts of agents. */
interface Rosters {

  /** Which shifts are asked for; an absent bound or agent is no bound. */
  record Asked(Optional<String> agent, Instant from, Instant to, Cursor after, int limit) {}

  /** Nobody else changes the agent's shifts until the transaction ends. */
  Uni<Void> lock(String agent);

  Uni<Optional<KeptShift>> find(UUID id);

  /** Shifts of the agent that overlap this one. */
  Uni<List<KeptShift>> overlapping(Shift shift);

  Uni<Void> add(KeptShift kept);

  /** Under its id, one version on. */
  Uni<Void> change(KeptShift kept);

  Uni<Void> remove(UUID id);

  /** One more than the limit, so that the caller sees whether there are more. */
  Uni<List<KeptShift>> list(Asked asked);
}
