package dev.thirdring.smsnotification.message;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.smsnotification.message.model.Decision;
import dev.thirdring.smsnotification.message.model.Delivery;
import dev.thirdring.smsnotification.message.model.Letter;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.message.model.Writing;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Writes the one message of a notice, or none; joins the caller's transaction (N2). */
@ApplicationScoped
class WriteMessage {
  private final Templates templates;
  private final Messages messages;
  private final MessageWay way;
  private final Writing writing;
  private final Clock clock;

  WriteMessage(
      Templates templates, Messages messages, MessageWay way, SmsSettings settings, Clock clock) {
    this.templates = templates;
    this.messages = messages;
    this.way = way;
    this.writing = new Writing(settings.zone());
    this.clock = clock;
  }

  Uni<Void> write(Notice notice, Recipient recipient) {
    return messages
        .contain(notice)
        .chain(written -> written ? Uni.createFrom().voidItem() : writeFirst(notice, recipient));
  }

  private Uni<Void> writeFirst(Notice notice, Recipient recipient) {
    Instant now = clock.instant();
    return templates
        .of(notice.occasion())
        .map(stored -> writing.decide(notice, recipient, stored.template(), now))
        .chain(
            decision ->
                switch (decision) {
                  case Decision.Send send ->
                      way.begin(message(send.letter(), new Delivery.Requested()), now);
                  case Decision.TooLate late ->
                      way.begin(message(late.letter(), Delivery.Concluded.unsent(now)), now);
                  case Decision.Silent silent -> Uni.createFrom().voidItem();
                });
  }

  private static Message message(Letter letter, Delivery delivery) {
    return new Message(new MessageId(UuidCreator.getTimeOrderedEpoch()), letter, delivery);
  }
}
