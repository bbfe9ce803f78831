package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.template.model.Language;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom we write to about a ticket. */
@Schema(name = "Recipient")
record RecipientAnswer(
    UUID ticketId,
    String ticketNumber,
    String name,
    @Schema(description = "masked", examples = "+86138****5678") String phone,
    Language language,
    boolean optedOut,
    @Schema(description = "who noted the customer's last word") String changedBy,
    Instant changedAt,
    long version) {

  static RecipientAnswer of(Recipient recipient, OptOut optOut) {
    return new RecipientAnswer(
        recipient.ticket().value(),
        recipient.ticketNumber(),
        recipient.name().orElse(null),
        recipient.phone().map(PhoneNumber::masked).orElse(null),
        recipient.language(),
        optOut.optedOut(),
        optOut.changedBy(),
        optOut.changedAt(),
        optOut.version());
  }
}
