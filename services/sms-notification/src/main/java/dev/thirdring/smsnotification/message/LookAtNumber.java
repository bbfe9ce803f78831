package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Shows a whole number to who needs it, and records who that was (N4). */
@ApplicationScoped
class LookAtNumber {
  private final Messages messages;
  private final Clock clock;

  LookAtNumber(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** Empty when there is no such message. */
  @WithTransaction
  Uni<Optional<PhoneNumber>> look(MessageId id, String lookedBy) {
    return messages
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : messages
                        .noteLook(id, lookedBy, clock.instant())
                        .replaceWith(found.map(message -> message.letter().to())));
  }
}
