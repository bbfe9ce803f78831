package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.TicketQuota;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where it stands which files belong to which ticket. */
interface Attachments {
  Uni<Void> add(Attachment attachment);

  Uni<TicketQuota.Used> used(UUID ticketId);

  Uni<Boolean> isContactOf(UUID contactId, UUID ticketId);

  Uni<Optional<Attachment>> find(UUID ticketId, UUID id);

  Uni<Boolean> isClaimed(UUID id);

  /** False when it was removed before. */
  Uni<Boolean> remove(UUID id, String by, String because, Instant at);
}
