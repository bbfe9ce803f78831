package dev.thirdring.routing.escalation;

import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Puts an opened ticket before the level that its cause asks for (R8). */
@ApplicationScoped
public class EscalateTicket {
  private final Escalations escalations;
  private final Outbox outbox;
  private final Clock clock;

  public EscalateTicket(Escalations escalations, Outbox outbox, Clock clock) {
    this.escalations = escalations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Does nothing when the ticket is neither urgent nor before an authority. */
  public Uni<Void> whenAskedFor(RoutedTicket ticket, boolean urgent, Optional<String> authority) {
    if (!urgent && authority.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return escalations
        .ladder()
        .chain(
            ladder ->
                ladder
                    .step(urgent, authority)
                    .map(step -> escalate(ticket, step, authority))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> escalate(
      RoutedTicket ticket, EscalationLadder.Step step, Optional<String> authority) {
    Instant now = clock.instant();
    return escalations
        .add(ticket, step, authority, now)
        .chain(
            () ->
                outbox.append(
                    ticket.id().toString(),
                    new TicketEscalated(
                        ticket.id().value(),
                        step.level(),
                        authority.orElse(null),
                        step.reason(),
                        now),
                    now));
  }
}
