package dev.thirdring.routing.assignment;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A department sends an assignment on, or back to the centre, with a reason (R7). */
@ApplicationScoped
public class PassOnAssignment {
  private final OwnAssignment own;
  private final Assignments assignments;
  private final Units units;
  private final Tickets tickets;
  private final AssignTicket assign;
  private final StopClocks stop;
  private final Outbox outbox;
  private final Clock clock;

  public PassOnAssignment(
      OwnAssignment own,
      Assignments assignments,
      Units units,
      Tickets tickets,
      AssignTicket assign,
      StopClocks stop,
      Outbox outbox,
      Clock clock) {
    this.own = own;
    this.assignments = assignments;
    this.units = units;
    this.tickets = tickets;
    this.assign = assign;
    this.stop = stop;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<AssignmentOutcome> passOn(
      AssignmentId id, long version, Actor actor, PassOnRequest body) {
    Optional<String> to = Optional.ofNullable(body.to()).filter(code -> !code.isBlank());
    return own.act(
        id,
        version,
        actor,
        open ->
            units
                .find(to.orElse(Unit.CENTRE))
                .chain(
                    unit ->
                        refusal(open, unit, to.orElse(Unit.CENTRE))
                            .map(OwnAssignment::outcome)
                            .orElseGet(() -> passOn(open, to, body.reason(), actor))));
  }

  private static Optional<AssignmentOutcome> refusal(
      Assignment.Open open, Optional<Unit> unit, String to) {
    if (unit.isEmpty()) {
      return Optional.of(
          new AssignmentOutcome.Invalid("to", "must be the code of a unit, see /units"));
    }
    if (open.facts().department().equals(to)) {
      return Optional.of(new AssignmentOutcome.Invalid("to", "must be another unit"));
    }
    return open.carried().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AssignmentOutcome.NotPossible(
                "promise-outstanding", open.carried() + " of an earlier answer is not done yet."));
  }

  private Uni<AssignmentOutcome> passOn(
      Assignment.Open open, Optional<String> to, String reason, Actor actor) {
    Instant now = clock.instant();
    Assigned facts = open.facts();
    Assignment.PassedOn passed = open.passOn(to, reason, actor.name(), now);
    Choice choice = new Choice(to.orElse(Unit.CENTRE), Choice.PASSED_ON, reason);
    return assignments
        .save(passed)
        .call(
            () ->
                assignments.note(
                    facts.id(), new Assignments.Note(now, actor.name(), "PASSED_ON", reason)))
        .call(
            () -> outbox.append(facts.ticket().toString(), AssignmentEvents.passedOn(passed), now))
        .call(
            () ->
                stop.ofAssignment(
                    facts.ticket(), facts.id(), ClockPlan.ENDED_BY_THE_DEPARTMENT, now))
        .call(
            () ->
                tickets
                    .find(facts.ticket())
                    .chain(ticket -> assign.to(ticket.orElseThrow(), choice, actor.name())))
        .map(version -> new AssignmentOutcome.Done(new Versioned<>(passed, version)));
  }
}
