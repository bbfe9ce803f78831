package dev.thirdring.intake.way;

import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.intake.ticket.ConcludeFollowUp;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The customer was asked whether the matter is settled (F2, F5). */
@ApplicationScoped
class FollowUpCompletedListener implements EventListener<FollowUpCompleted> {
  private final Way way;
  private final ConcludeFollowUp conclude;

  FollowUpCompletedListener(Way way, ConcludeFollowUp conclude) {
    this.way = way;
    this.conclude = conclude;
  }

  @Override
  public Class<FollowUpCompleted> event() {
    return FollowUpCompleted.class;
  }

  @Override
  public Uni<Void> on(FollowUpCompleted event, Received received) {
    String remark = Optional.ofNullable(event.remark()).orElse("");
    return way.add(event.ticketId(), event.completedAt(), received, "", event)
        .chain(() -> conclude.conclude(event.ticketId(), answer(event), remark));
  }

  private static ConcludeFollowUp.Answer answer(FollowUpCompleted event) {
    if (!event.reached()) {
      return ConcludeFollowUp.Answer.NOT_REACHED;
    }
    if (event.satisfaction() == null && !event.problemHeard()) {
      return ConcludeFollowUp.Answer.NOT_GIVEN;
    }
    boolean dissatisfied =
        event.satisfaction() != null
            && event.satisfaction().compareTo(Satisfaction.BASICALLY_SATISFIED) > 0;
    return event.problemHeard() || dissatisfied
        ? ConcludeFollowUp.Answer.NOT_CONTENT
        : ConcludeFollowUp.Answer.CONTENT;
  }
}
