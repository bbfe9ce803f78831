package dev.thirdring.intake.way;

import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Customer and centre spoke again (I1). */
@ApplicationScoped
class ContactAddedListener implements EventListener<ContactAdded> {
  private final Way way;

  ContactAddedListener(Way way) {
    this.way = way;
  }

  @Override
  public Class<ContactAdded> event() {
    return ContactAdded.class;
  }

  @Override
  public Uni<Void> on(ContactAdded event, Received received) {
    return way.add(event.ticketId(), event.contactedAt(), received, event.takenBy(), event);
  }
}
