package dev.thirdring.routing.assignment;

import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from an answer (R4): the business unit passes it on to the customer, and the
 * department keeps the date that it promised. Joins the caller's transaction.
 */
@ApplicationScoped
public class WatchAnswer {
  private final Tickets tickets;
  private final AnswerRequirements requirements;
  private final StartClocks start;
  private final StopClocks stop;

  public WatchAnswer(
      Tickets tickets, AnswerRequirements requirements, StartClocks start, StopClocks stop) {
    this.tickets = tickets;
    this.requirements = requirements;
    this.start = start;
    this.stop = stop;
  }

  /** What an answer to a ticket of this form needs and this one has not. */
  Uni<Optional<AssignmentOutcome>> missing(TicketId ticket, AnswerRequest answer) {
    return tickets
        .find(ticket)
        .chain(
            known ->
                known
                    .map(one -> requirements.of(one.traits().form()))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
        .map(needed -> needed.flatMap(all -> all.missingIn(answer)));
  }

  Uni<Void> begin(Assigned facts, DepartmentAnswer answer) {
    return stop.ofAssignment(
            facts.ticket(), facts.id(), Set.of(ClockPlan.PLAN_CARRIED_OUT), answer.answeredAt())
        .chain(() -> tickets.find(facts.ticket()))
        .map(Optional::orElseThrow)
        .chain(ticket -> begin(ticket, facts, answer));
  }

  private Uni<Void> begin(RoutedTicket ticket, Assigned facts, DepartmentAnswer answer) {
    return start
        .onAssignment(
            ticket,
            facts.id(),
            facts.department(),
            ClockPlan.onAnswer(answer.answeredAt(), answer.completeBy()))
        .replaceWithVoid();
  }

  /** What was promised is done. */
  Uni<Integer> carriedOut(Assigned facts, Instant at) {
    return stop.ofAssignment(facts.ticket(), facts.id(), Set.of(ClockPlan.PLAN_CARRIED_OUT), at)
        .map(ended -> ended.size());
  }
}
