package dev.thirdring.smsnotification.recipient;

import dev.thirdring.contracts.intake.OptOutAsked;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who writes that they want no messages gets none (N4, N5), until somebody notes otherwise. */
@ApplicationScoped
class OptOutAskedListener implements EventListener<OptOutAsked> {
  private static final String BY = "sms";

  private final OptOuts optOuts;

  OptOutAskedListener(OptOuts optOuts) {
    this.optOuts = optOuts;
  }

  @Override
  public Class<OptOutAsked> event() {
    return OptOutAsked.class;
  }

  @Override
  public Uni<Void> on(OptOutAsked event, Received received) {
    return optOuts.note(new PhoneNumber(event.phone()), BY, event.askedAt());
  }
}
