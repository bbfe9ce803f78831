package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.RefusedEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Changes a ticket's facts, and the sums with them. A ticket of which facts are gone stays what it
 * was: what is told of it later is a dead letter.
 */
@ApplicationScoped
class ChangeTicket {
  static final String GONE = "about a ticket or a time whose facts are no longer kept";

  private final Facts facts;

  ChangeTicket(Facts facts) {
    this.facts = facts;
  }

  /** Within the transaction of the event. */
  Uni<Void> by(Fact fact, Supplier<Uni<Void>> change) {
    return facts
        .lock(fact.ticketId())
        .chain(() -> facts.makeRoom(fact))
        .chain(
            isRoom ->
                isRoom ? change.get() : Uni.createFrom().failure(new RefusedEventException(GONE)))
        .chain(() -> facts.addUp(fact.ticketId()));
  }
}
