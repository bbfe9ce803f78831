package dev.thirdring.intake.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a ticket, without its content.
 *
 * @param contactId the contact that brought it; absent for the one that opened the ticket
 * @param inline shown within a message, not beside it
 * @param removedAt its content is gone since then
 */
public record AttachmentView(
    UUID id,
    UUID contactId,
    @Schema(examples = {"账单 bill.pdf"}) String name,
    @Schema(examples = {"application/pdf"}) String mediaType,
    @Schema(description = "Bytes") long bytes,
    @Schema(description = "SHA-256 of the content, in hexadecimal") String sha256,
    boolean inline,
    String keptBy,
    Instant keptAt,
    Instant removedAt) {

  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id(),
        attachment.contactId().orElse(null),
        attachment.name(),
        attachment.mediaType(),
        attachment.bytes(),
        attachment.sha256(),
        attachment.inline(),
        attachment.keptBy(),
        attachment.keptAt(),
        attachment.removedAt().orElse(null));
  }
}
