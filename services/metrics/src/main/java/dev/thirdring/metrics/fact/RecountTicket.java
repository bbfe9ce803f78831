package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Fact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A ticket belongs to another category than was taken down: all its facts are counted under the
 * last correction's, in whatever order the corrections come (M8).
 */
@ApplicationScoped
public class RecountTicket {
  private final Facts facts;
  private final ChangeTicket changeTicket;

  RecountTicket(Facts facts, ChangeTicket changeTicket) {
    this.facts = facts;
    this.changeTicket = changeTicket;
  }

  @WithTransaction
  public Uni<Void> recount(Fact corrected) {
    return changeTicket.by(
        corrected,
        () ->
            facts
                .dimensionsOf(corrected.ticketId())
                .chain(known -> facts.add(known.map(corrected::of).orElse(corrected)))
                .chain(() -> facts.followCorrection(corrected.ticketId())));
  }
}
