package dev.thirdring.intake.way;

import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A message to the customer was ordered (N1). */
@ApplicationScoped
class SmsRequestedListener implements EventListener<SmsRequested> {
  private final Way way;

  SmsRequestedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<SmsRequested> event() {
    return SmsRequested.class;
  }

  @Override
  public Uni<Void> on(SmsRequested event, Received received) {
    return way.add(event.ticketId(), event.requestedAt(), received, "", event);
  }
}
