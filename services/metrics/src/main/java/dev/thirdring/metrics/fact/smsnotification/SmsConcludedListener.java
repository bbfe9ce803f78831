package dev.thirdring.metrics.fact.smsnotification;

import static dev.thirdring.metrics.fact.model.FactKind.SMS_CONCLUDED;

import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SmsConcludedListener implements EventListener<SmsConcluded> {
  private final CountStep facts;

  SmsConcludedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<SmsConcluded> event() {
    return SmsConcluded.class;
  }

  @Override
  public Uni<Void> on(SmsConcluded concluded, Received received) {
    return facts.count(
        Fact.of(received.id(), SMS_CONCLUDED, concluded.ticketId(), concluded.concludedAt())
            .about(concluded.messageId())
            .labelled(concluded.template())
            .ending(concluded.fate().name())
            .inTime(concluded.inTime())
            .handledBy(concluded.gateway()));
  }
}
