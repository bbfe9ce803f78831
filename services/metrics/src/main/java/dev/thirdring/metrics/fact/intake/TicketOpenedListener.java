package dev.thirdring.metrics.fact.intake;

import static dev.thirdring.metrics.fact.model.FactKind.TICKET_OPENED;

import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.metrics.fact.CountTicket;
import dev.thirdring.metrics.fact.model.Dimensions;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.metrics.report.tracking.TrackTicket;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TicketOpenedListener implements EventListener<TicketOpened> {
  private final CountTicket facts;
  private final TrackTicket tracked;

  TicketOpenedListener(CountTicket facts, TrackTicket tracked) {
    this.facts = facts;
    this.tracked = tracked;
  }

  @Override
  public Class<TicketOpened> event() {
    return TicketOpened.class;
  }

  @Override
  public Uni<Void> on(TicketOpened opened, Received received) {
    return facts.count(fact(opened, received)).chain(() -> tracked.track(opened));
  }

  private static Fact fact(TicketOpened opened, Received received) {
    return Fact.of(received.id(), TICKET_OPENED, opened.ticketId(), opened.receivedAt())
        .labelled(opened.form().name())
        .ending(opened.settledAtFirstContact() ? "ON_THE_SPOT" : "OPEN")
        .of(
            new Dimensions(
                opened.customer().tier(),
                opened.channel(),
                opened.category(),
                opened.customer().brand()))
        .handledBy(opened.responsible());
  }
}
