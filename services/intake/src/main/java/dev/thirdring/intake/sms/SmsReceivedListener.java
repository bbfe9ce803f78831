package dev.thirdring.intake.sms;

import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer wrote an SMS (N5). */
@ApplicationScoped
class SmsReceivedListener implements EventListener<SmsReceived> {
  private final TakeSms takeSms;

  SmsReceivedListener(TakeSms takeSms) {
    this.takeSms = takeSms;
  }

  @Override
  public Class<SmsReceived> event() {
    return SmsReceived.class;
  }

  @Override
  public Uni<Void> on(SmsReceived event, Received received) {
    return takeSms.take(event);
  }
}
