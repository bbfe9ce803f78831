package dev.thirdring.smsnotification.message;

import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.smsnotification.MessageFate;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.contracts.smsnotification.SmsSecretRequested;
import dev.thirdring.smsnotification.message.model.Delivery;
import dev.thirdring.smsnotification.message.model.Letter;
import dev.thirdring.smsnotification.message.model.Message;

/** Messages as others hear of them. */
final class MessageEvents {
  private MessageEvents() {}

  static SmsRequested requested(Message message) {
    Letter letter = message.letter();
    return new SmsRequested(
        message.id().value(),
        letter.ticket().value(),
        letter.to().e164(),
        letter.keptText(),
        language(letter),
        letter.occasion().code(),
        letter.requestedAt(),
        letter.sendBefore(),
        letter.isSecret());
  }

  /** What only the gateway reads. */
  static SmsSecretRequested secret(Message message) {
    Letter letter = message.letter();
    return new SmsSecretRequested(
        message.id().value(),
        letter.ticket().value(),
        letter.to().e164(),
        letter.text(),
        language(letter),
        letter.occasion().code(),
        letter.requestedAt(),
        letter.sendBefore());
  }

  private static Language language(Letter letter) {
    return switch (letter.language()) {
      case ZH -> Language.ZH;
      case EN -> Language.EN;
    };
  }

  static SmsConcluded concluded(Message message, Delivery.Concluded end) {
    return new SmsConcluded(
        message.id().value(),
        message.letter().ticket().value(),
        message.letter().occasion().code(),
        end.gateway().orElse(null),
        switch (end.fate()) {
          case DELIVERED -> MessageFate.DELIVERED;
          case FAILED -> MessageFate.FAILED;
          case EXPIRED -> MessageFate.EXPIRED;
        },
        end.inTime(),
        end.at());
  }
}
