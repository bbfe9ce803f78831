package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Dimensions;
import dev.thirdring.metrics.fact.model.Fact;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The raw facts. All within the transaction of the event. */
interface Facts {
  /**
   * Facts of one ticket are kept one after the other, whichever topics they come from. Sums are not
   * rebuilt, and no month goes, before the transaction ends.
   */
  Uni<Void> lock(UUID ticketId);

  /** Whether it can be counted: not if facts of its ticket, or of its time, are gone already. */
  Uni<Boolean> makeRoom(Fact fact);

  /** Keeps a fact; one of an event that was kept before changes nothing. */
  Uni<Void> add(Fact fact);

  Uni<Optional<Dimensions>> dimensionsOf(UUID ticketId);

  /** Gives the ticket's dimensions to its facts that came before its opening. */
  Uni<Void> fill(UUID ticketId, Dimensions dimensions);

  /** Counts the ticket's facts under the category of its last correction, if it has one. */
  Uni<Void> followCorrection(UUID ticketId);

  /** Changes the sums by what the ticket's facts change of what it contributes. */
  Uni<Void> addUp(UUID ticketId);
}
