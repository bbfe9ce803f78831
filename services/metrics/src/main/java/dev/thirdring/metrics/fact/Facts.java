package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Dimensions;
import dev.thirdring.metrics.fact.model.Fact;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The raw facts. All within the transaction of the event. */
interface Facts {
  /** Facts of one ticket are kept one after the other, whichever topics they come from. */
  Uni<Void> lock(UUID ticketId);

  /** Keeps a fact; one of an event that was kept before changes nothing. */
  Uni<Void> add(Fact fact);

  Uni<Optional<Dimensions>> dimensionsOf(UUID ticketId);

  /** Gives the ticket's dimensions to its facts that came before its opening. */
  Uni<Void> fill(UUID ticketId, Dimensions dimensions);

  /** Counts the ticket's facts under the category of its last correction, if it has one. */
  Uni<Void> followCorrection(UUID ticketId);
}
