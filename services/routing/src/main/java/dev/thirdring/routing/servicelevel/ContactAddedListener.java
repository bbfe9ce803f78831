package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The customer was heard: what waited for that goes on (R9). */
@ApplicationScoped
class ContactAddedListener implements EventListener<ContactAdded> {
  private static final String THE_CUSTOMER = "customer";

  private final EndPause end;

  ContactAddedListener(EndPause end) {
    this.end = end;
  }

  @Override
  public Class<ContactAdded> event() {
    return ContactAdded.class;
  }

  @Override
  public Uni<Void> on(ContactAdded contact, Received received) {
    return contact.direction() == ContactDirection.INCOMING
        ? end.onContact(new TicketId(contact.ticketId()), contact.contactedAt(), THE_CUSTOMER)
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}
