package dev.thirdring.routing.assignment;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends an assignment as passed on and makes the next one, so that the ticket is never in between
 * (R7). Joins the caller's transaction.
 */
@ApplicationScoped
public class HandOver {
  private final Assignments assignments;
  private final Tickets tickets;
  private final AssignTicket assign;
  private final StopClocks stop;
  private final Outbox outbox;

  public HandOver(
      Assignments assignments,
      Tickets tickets,
      AssignTicket assign,
      StopClocks stop,
      Outbox outbox) {
    this.assignments = assignments;
    this.tickets = tickets;
    this.assign = assign;
    this.stop = stop;
    this.outbox = outbox;
  }

  /** The ended one with its new version. */
  public Uni<Versioned<Assignment>> handOver(Assignment.PassedOn passed, Choice next) {
    return handOver(passed, next, 0);
  }

  /** Counting how often it was handed on. */
  Uni<Versioned<Assignment>> handOver(Assignment.PassedOn passed, Choice next, int handOns) {
    Assigned facts = passed.facts();
    return assignments
        .save(passed)
        .call(
            () ->
                assignments.note(
                    facts.id(),
                    new Assignments.Note(passed.at(), passed.by(), "PASSED_ON", passed.reason())))
        .call(
            () ->
                outbox.append(
                    facts.ticket().toString(), AssignmentEvents.passedOn(passed), passed.at()))
        .call(
            () ->
                stop.handOn(
                    facts.ticket(), facts.id(), ClockPlan.ENDED_BY_THE_DEPARTMENT, passed.at()))
        .call(
            () ->
                tickets
                    .find(facts.ticket())
                    .chain(ticket -> assign.goOn(ticket.orElseThrow(), next, passed.by(), handOns)))
        .map(version -> new Versioned<>(passed, version));
  }
}
