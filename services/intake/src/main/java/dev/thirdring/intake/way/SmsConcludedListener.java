package dev.thirdring.intake.way;

import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The fate of a message is known (N6). */
@ApplicationScoped
class SmsConcludedListener implements EventListener<SmsConcluded> {
  private final Way way;

  SmsConcludedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<SmsConcluded> event() {
    return SmsConcluded.class;
  }

  @Override
  public Uni<Void> on(SmsConcluded event, Received received) {
    return way.add(event.ticketId(), event.concludedAt(), received, "", event);
  }
}
