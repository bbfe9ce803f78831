package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Fact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Something happened on the way of a ticket, which may not be known here yet (M8). */
@ApplicationScoped
public class CountStep {
  private final Facts facts;
  private final ChangeTicket changeTicket;

  CountStep(Facts facts, ChangeTicket changeTicket) {
    this.facts = facts;
    this.changeTicket = changeTicket;
  }

  @WithTransaction
  public Uni<Void> count(Fact step) {
    return changeTicket.by(
        step,
        () ->
            facts
                .dimensionsOf(step.ticketId())
                .chain(known -> facts.add(known.map(step::of).orElse(step))));
  }
}
