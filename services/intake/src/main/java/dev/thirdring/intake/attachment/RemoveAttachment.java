package dev.thirdring.intake.attachment;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Removes a file that should not be there: that it was there stays, its content goes. */
@ApplicationScoped
public class RemoveAttachment {
  private final Attachments attachments;
  private final Deadlines deadlines;
  private final Clock clock;

  RemoveAttachment(Attachments attachments, Deadlines deadlines, Clock clock) {
    this.attachments = attachments;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** False when there is no such file, or no more. */
  @WithTransaction
  public Uni<Boolean> remove(UUID ticketId, UUID id, String by, String because) {
    Instant now = clock.instant();
    return attachments
        .find(ticketId, id)
        .chain(
            found ->
                found
                    .map(attachment -> removed(attachment, by, because, now))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  private Uni<Boolean> removed(Attachment attachment, String by, String because, Instant now) {
    Deadline atOnce =
        new Deadline(
            UnclaimedContent.KIND, attachment.id().toString(), now, attachment.place().name());
    return attachments
        .remove(attachment.id(), by, because, now)
        .call(removed -> removed ? deadlines.set(atOnce) : Uni.createFrom().voidItem());
  }
}
