package dev.thirdring.metrics.fact.smsnotification;

import static dev.thirdring.metrics.fact.model.FactKind.SMS_REQUESTED;

import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.metrics.fact.CountStep;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SmsRequestedListener implements EventListener<SmsRequested> {
  private final CountStep facts;

  SmsRequestedListener(CountStep facts) {
    this.facts = facts;
  }

  @Override
  public Class<SmsRequested> event() {
    return SmsRequested.class;
  }

  @Override
  public Uni<Void> on(SmsRequested requested, Received received) {
    return facts.count(
        Fact.of(received.id(), SMS_REQUESTED, requested.ticketId(), requested.requestedAt())
            .about(requested.messageId())
            .due(requested.sendBefore())
            .labelled(requested.template()));
  }
}
