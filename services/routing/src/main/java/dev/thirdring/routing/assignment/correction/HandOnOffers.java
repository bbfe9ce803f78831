package dev.thirdring.routing.assignment.correction;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.routingrule.model.Choice;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offers to hand something on. Joins the caller's transaction or session. */
public interface HandOnOffers {
  /** One that is open for the same assignment is replaced. */
  Uni<Void> offer(Assigned facts, Choice choice, FollowCorrection.Why why);

  /** Open ones, the newest first. */
  Uni<List<Offer>> open(Cursor after, int size);

  /** An open one, locked. */
  Uni<Optional<Offer>> lock(UUID id);

  Uni<Void> decided(UUID id, boolean accepted, String by, Instant at);

  /** What the rules say now of something that a unit has. */
  record Offer(
      UUID id,
      UUID ticketId,
      UUID assignmentId,
      String ticketNumber,
      String department,
      String wanted,
      String reason,
      String correctedBy,
      Instant offeredAt) {}
}
