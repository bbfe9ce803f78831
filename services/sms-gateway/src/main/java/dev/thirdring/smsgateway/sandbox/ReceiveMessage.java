package dev.thirdring.smsgateway.sandbox;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.smsgateway.sandbox.model.PhoneNumber;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Plays a customer who writes to the centre (N5). */
@ApplicationScoped
class ReceiveMessage {
  private final Outbox outbox;
  private final Clock clock;

  ReceiveMessage(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  Uni<IncomingMessage> receive(PhoneNumber from, String text) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Instant now = clock.instant();
    return outbox
        .append(
            id.toString(), new SmsReceived(id, from.e164(), text, AcceptMessage.GATEWAY, now), now)
        .replaceWith(new IncomingMessage(id, from.masked(), now));
  }
}
