package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.escalation.EscalateTicket;
import dev.thirdring.routing.escalation.Escalations;
import dev.thirdring.routing.escalation.TriggerKind;
import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.escalation.model.Trigger;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Escalations that are only noted. */
public final class MemoryEscalations implements Escalations {
  public final List<String> escalated = new ArrayList<>();

  @Override
  public Uni<EscalationLadder> ladder() {
    return item(new EscalationLadder(Map.of("urgent", "supervisor")));
  }

  @Override
  public Uni<UUID> add(
      RoutedTicket ticket, EscalationLadder.Step step, EscalateTicket.Cause cause, Instant at) {
    return item(UUID.randomUUID()).invoke(() -> escalated.add(step.level()));
  }

  @Override
  public Uni<Trigger> trigger(TriggerKind kind) {
    return item(Trigger.parse("2=supervisor"));
  }

  @Override
  public Uni<Integer> missedOf(TicketId ticket) {
    return item(0);
  }
}
