package dev.thirdring.routing.assignment;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.Desk;
import dev.thirdring.routing.person.People;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Within a unit: back to its queue, or on to another person there, with a reason (R7). */
@ApplicationScoped
public class MoveAssignment {
  private final OwnAssignment own;
  private final Assignments assignments;
  private final People people;
  private final MoveOut out;
  private final Clock clock;

  public MoveAssignment(
      OwnAssignment own, Assignments assignments, People people, MoveOut out, Clock clock) {
    this.own = own;
    this.assignments = assignments;
    this.people = people;
    this.out = out;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<AssignmentOutcome> handBack(
      AssignmentId id, long version, Actor actor, String reason) {
    return own.act(
        id,
        version,
        actor,
        open ->
            refusal(open, actor)
                .map(OwnAssignment::outcome)
                .orElseGet(
                    () -> move(open, open.facts().desk().back(), actor, "HANDED_BACK", reason)));
  }

  @WithTransaction
  public Uni<AssignmentOutcome> handOn(
      AssignmentId id, long version, Actor actor, String person, String reason) {
    return own.act(
        id,
        version,
        actor,
        open ->
            refusal(open, actor)
                .map(OwnAssignment::outcome)
                .orElseGet(() -> handOn(open, actor, person, reason)));
  }

  private Uni<AssignmentOutcome> handOn(
      Assignment.Open open, Actor actor, String person, String reason) {
    Desk desk = open.facts().desk();
    if (desk.assignee().filter(person::equals).isPresent()) {
      return invalid("must be another person");
    }
    return people
        .worksIn(person, open.facts().department())
        .chain(
            works ->
                works
                    ? out.whenTooOften(open, actor, reason)
                        .chain(
                            gone ->
                                gone.map(OwnAssignment::outcome)
                                    .orElseGet(
                                        () ->
                                            move(
                                                open,
                                                desk.handedOnTo(person),
                                                actor,
                                                "HANDED_ON",
                                                person + ": " + reason)))
                    : invalid("must work in the same unit, see /people"));
  }

  /** Whoever has it may move it, and a supervisor of the unit; what waits may be given. */
  private static Optional<AssignmentOutcome> refusal(Assignment.Open open, Actor actor) {
    Optional<String> has = open.facts().desk().assignee();
    return has.filter(name -> !name.equals(actor.name())).isPresent() && !actor.is(Roles.SUPERVISOR)
        ? Optional.of(new AssignmentOutcome.NotPossible("taken", "Somebody else has it."))
        : Optional.empty();
  }

  private Uni<AssignmentOutcome> move(
      Assignment.Open open, Desk desk, Actor actor, String what, String why) {
    Assignment.Open moved = open.at(desk);
    return assignments
        .save(moved)
        .call(
            () ->
                assignments.note(
                    open.facts().id(),
                    new Assignments.Note(clock.instant(), actor.name(), what, why)))
        .map(version -> new AssignmentOutcome.Done(new Versioned<>(moved, version)));
  }

  private static Uni<AssignmentOutcome> invalid(String allowed) {
    return OwnAssignment.outcome(new AssignmentOutcome.Invalid("person", allowed));
  }
}
