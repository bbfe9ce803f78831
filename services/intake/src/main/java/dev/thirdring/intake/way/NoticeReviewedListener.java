package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The head of the business unit looked at the notice (I4). */
@ApplicationScoped
class NoticeReviewedListener implements EventListener<NoticeReviewed> {
  private final Way way;

  NoticeReviewedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<NoticeReviewed> event() {
    return NoticeReviewed.class;
  }

  @Override
  public Uni<Void> on(NoticeReviewed event, Received received) {
    return way.add(event.ticketId(), event.reviewedAt(), received, event.reviewedBy(), event);
  }
}
