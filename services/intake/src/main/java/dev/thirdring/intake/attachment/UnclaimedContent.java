package dev.thirdring.intake.attachment;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes away contents that no attachment claims: removed ones, and those of failed transactions.
 */
@ApplicationScoped
class UnclaimedContent implements DeadlineListener {
  static final String KIND = "attachment-unclaimed";

  private final Attachments attachments;
  private final ContentPlaces places;

  UnclaimedContent(Attachments attachments, ContentPlaces places) {
    this.attachments = attachments;
    this.places = places;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    UUID id = UUID.fromString(deadline.subject());
    return attachments
        .isClaimed(id)
        .chain(
            claimed ->
                claimed
                    ? Uni.createFrom().voidItem()
                    : places.of(Place.valueOf(deadline.details())).erase(id));
  }
}
