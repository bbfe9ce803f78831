package dev.thirdring.intake.mail;

import dev.thirdring.intake.customer.Masks;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a mail; its sender is masked.
 *
 * @param reason why it was refused, could not be read, or what of it was not kept
 * @param html its HTML made safe; only where one mail is shown
 */
public record MailView(
    UUID id,
    @Schema(examples = {"1234@mail.example.com"}) String messageId,
    @Schema(examples = {"w***@example.com"}) String from,
    String subject,
    Instant receivedAt,
    MailOutcome outcome,
    String reason,
    UUID ticketId,
    UUID contactId,
    String takenBy,
    String html) {

  static MailView of(ReceivedMail mail) {
    return new MailView(
        mail.id(),
        mail.messageId(),
        Masks.email(mail.from().orElse(null)),
        mail.subject(),
        mail.receivedAt(),
        mail.outcome(),
        mail.reason().orElse(null),
        mail.ticketId().orElse(null),
        mail.contactId().orElse(null),
        mail.takenBy(),
        null);
  }

  MailView with(String safeHtml) {
    return new MailView(
        id,
        messageId,
        from,
        subject,
        receivedAt,
        outcome,
        reason,
        ticketId,
        contactId,
        takenBy,
        safeHtml);
  }
}
