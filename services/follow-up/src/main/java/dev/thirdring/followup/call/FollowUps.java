package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All follow-ups with their attempts. */
interface FollowUps {
  Uni<Boolean> contain(Action action);

  Uni<Void> add(FollowUp followUp);

  Uni<Optional<Stored>> find(FollowUpId id);

  /** Finds it and keeps others from changing it until the transaction ends. */
  Uni<Optional<Stored>> lock(FollowUpId id);

  /** Locks the call that this agent has in hand. */
  Uni<Optional<Stored>> lockHeldBy(String agent, Instant now);

  /** Locks the first call of these kinds that falls due and nobody has or is about to have (F6). */
  Uni<Optional<Stored>> lockNextFree(List<String> kinds, Instant now);

  Uni<Stored> replace(FollowUp followUp);

  Uni<List<FollowUp>> openOf(TicketId ticket);

  /** What falls due first, first. */
  Uni<List<Stored>> after(Cursor cursor, WorkListFilter filter, int limit);

  Uni<Void> addAttempt(FollowUpId id, Attempt attempt);

  Uni<List<Attempt>> attempts(FollowUpId id);

  Uni<Void> noteLook(FollowUpId id, String lookedBy, Instant lookedAt);

  /** The newest first. */
  Uni<List<Look>> looksAt(FollowUpId id, int limit);

  Uni<Void> forget(Instant plannedBefore);
}
