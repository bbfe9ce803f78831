package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.events.RefusedEventException;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Receipt;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Follows a message to its fate: by receipts, or by giving it up when none comes. */
@ApplicationScoped
class ConcludeMessage {
  private final Messages messages;
  private final MessageWay way;
  private final Clock clock;

  ConcludeMessage(Messages messages, MessageWay way, Clock clock) {
    this.messages = messages;
    this.way = way;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> hear(MessageId id, Receipt receipt) {
    return messages
        .find(id)
        .chain(
            found -> {
              Message message =
                  found.orElseThrow(
                      () -> new RefusedEventException("a receipt for no message of ours: " + id));
              return goOn(message, message.after(receipt));
            });
  }

  @WithTransaction
  Uni<Void> giveUp(MessageId id) {
    Instant now = clock.instant();
    return messages
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : goOn(found.get(), found.get().givenUp(now)));
  }

  private Uni<Void> goOn(Message before, Message after) {
    return after.equals(before) ? Uni.createFrom().voidItem() : way.goOn(after, clock.instant());
  }
}
