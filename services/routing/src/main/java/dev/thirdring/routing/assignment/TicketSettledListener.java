package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.WithdrawPending;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.servicelevel.EndPause;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.supervision.EndMissed;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The matter is settled: every clock ends, who still works on it need not go on, a compensation
 * that waits for a decision is withdrawn (R6), and its record is to be filed (I14).
 */
@ApplicationScoped
class TicketSettledListener implements EventListener<TicketSettled> {
  private static final String INTAKE = "intake";
  private static final String WHY = "工单已办结 / The ticket was settled";

  private final Tickets tickets;
  private final Assignments assignments;
  private final StopClocks stop;
  private final StartClocks start;
  private final EndMissed endMissed;
  private final EndPause endPause;
  private final WithdrawPending withdrawPending;

  TicketSettledListener(
      Tickets tickets,
      Assignments assignments,
      StopClocks stop,
      StartClocks start,
      EndMissed endMissed,
      EndPause endPause,
      WithdrawPending withdrawPending) {
    this.tickets = tickets;
    this.assignments = assignments;
    this.stop = stop;
    this.start = start;
    this.endMissed = endMissed;
    this.endPause = endPause;
    this.withdrawPending = withdrawPending;
  }

  @Override
  public Class<TicketSettled> event() {
    return TicketSettled.class;
  }

  @Override
  public Uni<Void> on(TicketSettled settled, Received received) {
    TicketId id = new TicketId(settled.ticketId());
    return tickets
        .settled(id, Optional.of(settled.settledAt()))
        .chain(() -> stop.all(id, settled.settledAt()))
        .chain(() -> endPause.onSettled(id, settled.settledAt(), INTAKE))
        .chain(() -> endMissed.ofTicket(id, settled.settledAt()))
        .chain(() -> assignments.of(id))
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .map(Versioned::value)
                    .filter(Assignment.UnderWay.class::isInstance)
                    .map(Assignment.UnderWay.class::cast)
                    .onItem()
                    .transformToUniAndConcatenate(
                        underWay -> withdraw(underWay, settled.settledAt()))
                    .collect()
                    .last())
        .chain(() -> withdrawPending.ofTicket(id, INTAKE, WHY, settled.settledAt()))
        .chain(() -> toBeFiled(id, settled.settledAt()));
  }

  private Uni<Void> toBeFiled(TicketId id, Instant at) {
    return tickets
        .find(id)
        .chain(
            known ->
                known
                    .map(ticket -> start.onTicket(ticket, ClockPlan.onSettling(at)))
                    .orElseGet(() -> Uni.createFrom().item(List.of())))
        .replaceWithVoid();
  }

  private Uni<Void> withdraw(Assignment.UnderWay underWay, Instant at) {
    return assignments
        .save(underWay.withdraw(WHY, at))
        .chain(
            () ->
                assignments.note(
                    underWay.facts().id(), new Assignments.Note(at, INTAKE, "WITHDRAWN", WHY)));
  }
}
