package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The customer heard from the centre: replies that were owed are given (R2, R5, I6). */
@ApplicationScoped
class CustomerInformedListener implements EventListener<CustomerInformed> {
  private final StopClocks stop;

  CustomerInformedListener(StopClocks stop) {
    this.stop = stop;
  }

  @Override
  public Class<CustomerInformed> event() {
    return CustomerInformed.class;
  }

  @Override
  public Uni<Void> on(CustomerInformed told, Received received) {
    Set<String> given =
        told.informedOf() == InformedOf.SOLUTION
            ? ClockPlan.ENDED_BY_THE_SOLUTION
            : ClockPlan.ENDED_BY_ANY_WORD;
    return stop.ofTicket(new TicketId(told.ticketId()), given, told.informedAt()).replaceWithVoid();
  }
}
