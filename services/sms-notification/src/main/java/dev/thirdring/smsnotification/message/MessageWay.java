package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.smsnotification.message.model.Delivery;
import dev.thirdring.smsnotification.message.model.Message;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps a message together with what follows from its state: its event and its deadline. */
@ApplicationScoped
class MessageWay {
  private final Messages messages;
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final SmsSettings settings;

  MessageWay(Messages messages, Outbox outbox, Deadlines deadlines, SmsSettings settings) {
    this.messages = messages;
    this.outbox = outbox;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  Uni<Void> begin(Message message, Instant now) {
    return messages.add(message).chain(() -> follow(message, now));
  }

  Uni<Void> goOn(Message message, Instant now) {
    return messages.replace(message).chain(() -> follow(message, now));
  }

  private Uni<Void> follow(Message message, Instant now) {
    String ticket = message.letter().ticket().toString();
    return switch (message.delivery()) {
      case Delivery.Requested requested ->
          outbox
              .append(ticket, MessageEvents.requested(message), now)
              .chain(() -> handOver(message, now))
              .chain(() -> deadlines.set(lastHope(message)));
      case Delivery.Accepted accepted -> Uni.createFrom().voidItem();
      case Delivery.Concluded end ->
          outbox
              .append(ticket, MessageEvents.concluded(message, end), now)
              .chain(() -> deadlines.cancel(NoReceiptListener.KIND, message.id().toString()));
    };
  }

  /** A code travels apart: whoever reads of messages does not need it (I11). */
  private Uni<Void> handOver(Message message, Instant now) {
    return message.letter().isSecret()
        ? outbox.append(message.letter().ticket().toString(), MessageEvents.secret(message), now)
        : Uni.createFrom().voidItem();
  }

  private Deadline lastHope(Message message) {
    return new Deadline(
        NoReceiptListener.KIND,
        message.id().toString(),
        message.letter().sendBefore().plus(settings.receiptGrace()),
        "");
  }
}
