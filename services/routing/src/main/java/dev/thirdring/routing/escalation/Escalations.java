package dev.thirdring.routing.escalation;

import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.escalation.model.Trigger;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The ladder and the triggers in force, and who was escalated. */
public interface Escalations {
  Uni<EscalationLadder> ladder();

  Uni<Trigger> trigger(TriggerKind kind);

  /** How many deadlines of a ticket were missed. */
  Uni<Integer> missedOf(TicketId ticket);

  Uni<UUID> add(
      RoutedTicket ticket, EscalationLadder.Step step, EscalateTicket.Cause cause, Instant at);
}
