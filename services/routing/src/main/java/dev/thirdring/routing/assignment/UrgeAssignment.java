package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A supervisor asks the department how far it is (R3). Joins the caller's transaction. */
@ApplicationScoped
public class UrgeAssignment {
  private static final int THE_DEPARTMENT = 1;

  private final Assignments assignments;
  private final Outbox outbox;
  private final Clock clock;

  public UrgeAssignment(Assignments assignments, Outbox outbox, Clock clock) {
    this.assignments = assignments;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Uni<AssignmentOutcome> urge(AssignmentId id, Actor actor, String question) {
    return assignments
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? OwnAssignment.outcome(new AssignmentOutcome.Unknown())
                    : urge(found.get(), actor, question));
  }

  private Uni<AssignmentOutcome> urge(Versioned<Assignment> stored, Actor actor, String question) {
    if (!(stored.value() instanceof Assignment.UnderWay)) {
      return OwnAssignment.outcome(
          new AssignmentOutcome.NotPossible(
              "assignment-over", "It is " + AssignmentState.of(stored.value()) + "."));
    }
    Instant now = clock.instant();
    Assigned facts = stored.value().facts();
    return assignments
        .note(facts.id(), new Assignments.Note(now, actor.name(), "URGED", question))
        .chain(
            () ->
                outbox.append(
                    facts.ticket().toString(),
                    new AssignmentUrged(
                        facts.ticket().value(),
                        facts.id().value(),
                        ClockPlan.SUPERVISION_ENQUIRY,
                        THE_DEPARTMENT,
                        List.of(facts.department()),
                        actor.name(),
                        now),
                    now))
        .replaceWith(new AssignmentOutcome.Done(stored));
  }
}
