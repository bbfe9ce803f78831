package dev.thirdring.routing.escalation;

import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What happened to a ticket too often puts it before a higher level while it is handled (R8). Joins
 * the caller's transaction.
 */
@ApplicationScoped
public class EscalateLater {
  private final Escalations escalations;
  private final EscalateTicket escalate;
  private final Tickets tickets;

  public EscalateLater(Escalations escalations, EscalateTicket escalate, Tickets tickets) {
    this.escalations = escalations;
    this.escalate = escalate;
    this.tickets = tickets;
  }

  public Uni<Void> reopened(RoutedTicket ticket, int times) {
    return when(TriggerKind.REOPENED, ticket, times, "重开次数 / Reopened, times: ");
  }

  /** Counted with the one that was just put on the board. */
  public Uni<Void> missed(TicketId id) {
    return escalations
        .missedOf(id)
        .chain(
            times ->
                tickets
                    .find(id)
                    .chain(
                        ticket ->
                            ticket
                                .map(
                                    known ->
                                        when(
                                            TriggerKind.MISSED,
                                            known,
                                            times,
                                            "超时次数 / Deadlines missed: "))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
  }

  private Uni<Void> when(TriggerKind kind, RoutedTicket ticket, int times, String why) {
    return escalations
        .trigger(kind)
        .map(trigger -> trigger.at(times))
        .chain(
            level ->
                level
                    .map(
                        one ->
                            escalate
                                .before(
                                    ticket,
                                    new EscalationLadder.Step(one, why + times),
                                    new EscalateTicket.Cause(
                                        kind.name().toLowerCase(java.util.Locale.ROOT),
                                        Optional.empty(),
                                        "rules"))
                                .replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }
}
