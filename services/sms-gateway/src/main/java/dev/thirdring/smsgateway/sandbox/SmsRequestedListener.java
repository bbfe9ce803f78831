package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsgateway.sandbox.model.PhoneNumber;
import dev.thirdring.smsgateway.sandbox.model.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Of a secret message only the words that come apart are sent. */
@ApplicationScoped
class SmsRequestedListener implements EventListener<SmsRequested> {
  private final AcceptMessage acceptMessage;

  SmsRequestedListener(AcceptMessage acceptMessage) {
    this.acceptMessage = acceptMessage;
  }

  @Override
  public Class<SmsRequested> event() {
    return SmsRequested.class;
  }

  @Override
  public Uni<Void> on(SmsRequested event, Received received) {
    if (event.secret()) {
      return Uni.createFrom().voidItem();
    }
    return acceptMessage.accept(
        new Submission(
            event.messageId(),
            event.ticketId(),
            new PhoneNumber(event.to()),
            event.text(),
            event.language().name(),
            event.template(),
            event.sendBefore()));
  }
}
