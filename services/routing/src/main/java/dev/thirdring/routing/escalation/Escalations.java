package dev.thirdring.routing.escalation;

import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The ladder in force, and who was escalated. */
public interface Escalations {
  Uni<EscalationLadder> ladder();

  Uni<Void> add(
      RoutedTicket ticket, EscalationLadder.Step step, Optional<String> authority, Instant at);
}
