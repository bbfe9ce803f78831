package dev.thirdring.routing.assignment;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Lets somebody act on an open assignment of their own unit, as they last saw it. */
@ApplicationScoped
public class OwnAssignment {
  private final Assignments assignments;
  private final Units units;

  public OwnAssignment(Assignments assignments, Units units) {
    this.assignments = assignments;
    this.units = units;
  }

  public Uni<AssignmentOutcome> act(
      AssignmentId id,
      long version,
      Actor actor,
      Function<Assignment.Open, Uni<AssignmentOutcome>> act) {
    return assignments
        .find(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return outcome(new AssignmentOutcome.Unknown());
              }
              Assignment assignment = found.get().value();
              return units
                  .find(assignment.facts().department())
                  .chain(
                      unit -> {
                        if (!unit.map(known -> mayAct(known, actor)).orElse(false)) {
                          return outcome(new AssignmentOutcome.NotYours());
                        }
                        return found.get().version() == version
                            ? onOpen(assignment, act)
                            : outcome(new AssignmentOutcome.Stale());
                      });
            });
  }

  private static boolean mayAct(Unit unit, Actor actor) {
    return unit.isActedForBy(actor);
  }

  private static Uni<AssignmentOutcome> onOpen(
      Assignment assignment, Function<Assignment.Open, Uni<AssignmentOutcome>> act) {
    return assignment instanceof Assignment.Open open
        ? act.apply(open)
        : outcome(
            new AssignmentOutcome.NotPossible(
                "assignment-not-open", "It is " + AssignmentState.of(assignment) + ", not OPEN."));
  }

  static Uni<AssignmentOutcome> outcome(AssignmentOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
