package dev.thirdring.smsnotification.message;

import dev.thirdring.smsnotification.message.model.Delivery;
import dev.thirdring.smsnotification.message.model.Letter;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.template.model.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as it is shown, the number masked. */
@Schema(name = "Message")
record MessageAnswer(
    UUID id,
    UUID ticketId,
    @Schema(examples = "registered") String template,
    @Schema(description = "masked", examples = "+86138****5678") String to,
    Language language,
    String text,
    MessageState state,
    Instant requestedAt,
    @Schema(description = "of no use from this moment on") Instant sendBefore,
    @Schema(description = "which gateway took it", examples = "sandbox") String gateway,
    @Schema(description = "a gateway took it while it was of use; absent while its fate is open")
        Boolean inTime,
    String reason,
    Instant concludedAt) {

  static MessageAnswer of(Message message) {
    Letter letter = message.letter();
    Optional<Delivery.Concluded> end =
        message.delivery() instanceof Delivery.Concluded concluded
            ? Optional.of(concluded)
            : Optional.empty();
    return new MessageAnswer(
        message.id().value(),
        letter.ticket().value(),
        letter.occasion().code(),
        letter.to().masked(),
        letter.language(),
        letter.text(),
        MessageState.of(message.delivery()),
        letter.requestedAt(),
        letter.sendBefore(),
        message.delivery() instanceof Delivery.Accepted accepted
            ? accepted.gateway()
            : end.flatMap(Delivery.Concluded::gateway).orElse(null),
        end.map(Delivery.Concluded::inTime).orElse(null),
        end.flatMap(Delivery.Concluded::reason).orElse(null),
        end.map(Delivery.Concluded::at).orElse(null));
  }
}
