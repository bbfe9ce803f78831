package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.Delivery;
import dev.thirdring.smsnotification.message.model.Fate;
import dev.thirdring.smsnotification.message.model.Letter;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "message")
class MessageRow extends PanacheEntityBase {
  @Id UUID id;
  UUID ticketId;
  String occasion;
  String cause;
  String recipient;
  String language;
  String text;
  Instant requestedAt;
  Instant sendBefore;
  String state;
  String gateway;
  Instant acceptedAt;
  Boolean inTime;
  String reason;
  Instant concludedAt;
  @Version long version;

  static MessageRow of(Message message) {
    MessageRow row = new MessageRow();
    Letter letter = message.letter();
    row.id = message.id().value();
    row.ticketId = letter.ticket().value();
    row.occasion = letter.occasion().code();
    row.cause = letter.cause();
    row.recipient = letter.to().e164();
    row.language = letter.language().name();
    row.text = letter.keptText();
    row.requestedAt = letter.requestedAt();
    row.sendBefore = letter.sendBefore();
    row.take(message.delivery());
    return row;
  }

  void take(Delivery delivery) {
    state = MessageState.of(delivery).name();
    switch (delivery) {
      case Delivery.Requested requested -> gateway = null;
      case Delivery.Accepted accepted -> {
        gateway = accepted.gateway();
        acceptedAt = accepted.acceptedAt();
      }
      case Delivery.Concluded end -> {
        gateway = end.gateway().orElse(null);
        inTime = end.inTime();
        reason = end.reason().orElse(null);
        concludedAt = end.at();
      }
    }
  }

  Message message() {
    return new Message(new MessageId(id), letter(), delivery());
  }

  private Letter letter() {
    return new Letter(
        new TicketId(ticketId),
        Occasion.of(occasion).orElseThrow(),
        cause,
        new PhoneNumber(recipient),
        Language.valueOf(language),
        text,
        requestedAt,
        sendBefore);
  }

  private Delivery delivery() {
    return switch (MessageState.valueOf(state)) {
      case REQUESTED -> new Delivery.Requested();
      case ACCEPTED -> new Delivery.Accepted(gateway, acceptedAt);
      case DELIVERED -> concluded(Fate.DELIVERED);
      case FAILED -> concluded(Fate.FAILED);
      case EXPIRED -> concluded(Fate.EXPIRED);
    };
  }

  private Delivery.Concluded concluded(Fate fate) {
    return new Delivery.Concluded(
        fate, Optional.ofNullable(gateway), inTime, Optional.ofNullable(reason), concludedAt);
  }
}
