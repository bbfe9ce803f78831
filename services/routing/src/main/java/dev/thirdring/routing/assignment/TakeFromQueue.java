package dev.thirdring.routing.assignment;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.person.People;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Somebody of a unit takes an assignment that waits there; two never get the same (R7). */
@ApplicationScoped
public class TakeFromQueue {
  private final Assignments assignments;
  private final Units units;
  private final People people;
  private final Clock clock;

  public TakeFromQueue(Assignments assignments, Units units, People people, Clock clock) {
    this.assignments = assignments;
    this.units = units;
    this.people = people;
    this.clock = clock;
  }

  /** The first to fall due; Unknown when none waits. */
  @WithTransaction
  public Uni<AssignmentOutcome> next(String unit, Actor actor) {
    return mayTake(unit, actor)
        .chain(
            may ->
                may
                    ? assignments.lockNextInQueue(unit).chain(found -> give(found, actor))
                    : OwnAssignment.outcome(new AssignmentOutcome.NotYours()));
  }

  @WithTransaction
  public Uni<AssignmentOutcome> take(AssignmentId id, Actor actor) {
    return assignments
        .lock(id)
        .chain(
            found ->
                found.isEmpty()
                    ? OwnAssignment.outcome(new AssignmentOutcome.Unknown())
                    : mayTake(found.get().value().facts().department(), actor)
                        .chain(
                            may ->
                                may
                                    ? give(found, actor)
                                    : OwnAssignment.outcome(new AssignmentOutcome.NotYours())));
  }

  private Uni<AssignmentOutcome> give(Optional<Versioned<Assignment>> found, Actor actor) {
    if (found.isEmpty()) {
      return OwnAssignment.outcome(new AssignmentOutcome.Unknown());
    }
    if (!(found.get().value() instanceof Assignment.Open open)) {
      return OwnAssignment.outcome(
          new AssignmentOutcome.NotPossible("assignment-not-open", "It is not open."));
    }
    Optional<String> has = open.facts().desk().assignee();
    if (has.isPresent()) {
      return has.get().equals(actor.name())
          ? OwnAssignment.outcome(new AssignmentOutcome.Done(found.get()))
          : OwnAssignment.outcome(
              new AssignmentOutcome.NotPossible("taken", "Somebody else has it."));
    }
    Assignment.Open taken = open.at(open.facts().desk().of(actor.name()));
    return assignments
        .save(taken)
        .call(
            () ->
                assignments.note(
                    open.facts().id(),
                    new Assignments.Note(clock.instant(), actor.name(), "TAKEN", "")))
        .map(version -> new AssignmentOutcome.Done(new Versioned<>(taken, version)));
  }

  private Uni<Boolean> mayTake(String unit, Actor actor) {
    return units
        .find(unit)
        .chain(
            found ->
                found.map(known -> known.isActedForBy(actor)).orElse(false)
                    ? Uni.createFrom().item(true)
                    : people.worksIn(actor.name(), unit));
  }
}
