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
  private final ChangeTicket changeTicket;

  CountTicket(Facts facts, ChangeTicket changeTicket) {
    this.facts = facts;
    this.changeTicket = changeTicket;
  }

  @WithTransaction
  public Uni<Void> count(Fact opened) {
    return changeTicket.by(
        opened,
        () ->
            facts
                .add(opened)
                .chain(() -> facts.fill(opened.ticketId(), opened.dimensions()))
                .chain(() -> facts.followCorrection(opened.ticketId())));
  }
}
