package dev.thirdring.metrics.fact.routing;

import static dev.thirdring.metrics.fact.model.FactKind.COMPENSATION_DECIDED;

import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CompensationDecidedListener implements EventListener<CompensationDecided> {
  private final CountStep facts;

  CompensationDecidedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<CompensationDecided> event() {
    return CompensationDecided.class;
  }

  @Override
  public Uni<Void> on(CompensationDecided decided, Received received) {
    return facts.count(
        Fact.of(received.id(), COMPENSATION_DECIDED, decided.ticketId(), decided.decidedAt())
            .about(decided.approvalId())
            .labelled(decided.amount().currency())
            .amounting(decided.amount().minorUnits())
            .ending(outcome(decided))
            .handledBy(decided.decidedBy()));
  }

  /** Only the last approval grants: one rung's alone moves no money (R6). */
  private static String outcome(CompensationDecided decided) {
    if (!decided.approved()) {
      return "REFUSED";
    }
    return decided.complete() ? "GRANTED" : "APPROVED";
  }
}
