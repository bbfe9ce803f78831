package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Fact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A ticket was opened: its facts are counted under its dimensions, those heard before it too (M8).
 */
@ApplicationScoped
public class CountTicket {
  private final Facts facts;

  CountTicket(Facts facts) {
    this.facts = facts;
  }

  @WithTransaction
  public Uni<Void> count(Fact opened) {
    return facts
        .lock(opened.ticketId())
        .chain(() -> facts.add(opened))
        .chain(() -> facts.fill(opened.ticketId(), opened.dimensions()))
        .chain(() -> facts.followCorrection(opened.ticketId()));
  }
}
