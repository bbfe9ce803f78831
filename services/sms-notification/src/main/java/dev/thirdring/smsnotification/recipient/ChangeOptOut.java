package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Notes that a customer wants no messages, or wants them again (N4). */
@ApplicationScoped
class ChangeOptOut {

  sealed interface Outcome {
    record Changed(Recipient recipient, OptOut optOut) implements Outcome {}

    record Unknown() implements Outcome {}

    record NoPhone() implements Outcome {}

    record Stale() implements Outcome {}
  }

  private final Recipients recipients;
  private final OptOuts optOuts;
  private final Clock clock;

  ChangeOptOut(Recipients recipients, OptOuts optOuts, Clock clock) {
    this.recipients = recipients;
    this.optOuts = optOuts;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Outcome> change(TicketId ticket, boolean optedOut, long seenVersion, String by) {
    Instant now = clock.instant();
    OptOut wanted = new OptOut(optedOut, by, now, seenVersion + 1);
    return recipients
        .of(ticket)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              Recipient recipient = found.get();
              return recipient.phone().isEmpty()
                  ? Uni.createFrom().item(new Outcome.NoPhone())
                  : change(recipient, recipient.phone().get(), wanted, seenVersion);
            });
  }

  private Uni<Outcome> change(
      Recipient recipient, PhoneNumber phone, OptOut wanted, long seenVersion) {
    return optOuts
        .change(phone, wanted, seenVersion)
        .map(done -> done ? new Outcome.Changed(recipient, wanted) : new Outcome.Stale());
  }
}
