package dev.thirdring.routing.partner;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.assignment.Assignments;
import dev.thirdring.routing.assignment.UrgeAssignment;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The service level agreed with a partner: one that has not answered by then is urged, and hears of
 * it over its receivers. The limits of every department hold for it besides.
 */
@ApplicationScoped
class AnswerDue implements EventListener<AssignmentMade>, DeadlineListener {
  static final String KIND = "partner-answer";
  private static final Actor CENTRE =
      new Actor("service-level", Set.of(), Optional.empty(), Optional.empty());
  private static final String QUESTION = "约定的答复时限已过 / The time agreed for an answer has passed";

  private final Partners partners;
  private final Assignments assignments;
  private final Deadlines deadlines;
  private final UrgeAssignment urge;

  AnswerDue(Partners partners, Assignments assignments, Deadlines deadlines, UrgeAssignment urge) {
    this.partners = partners;
    this.assignments = assignments;
    this.deadlines = deadlines;
    this.urge = urge;
  }

  @Override
  public Class<AssignmentMade> event() {
    return AssignmentMade.class;
  }

  @Override
  public Uni<Void> on(AssignmentMade made, Received received) {
    return partners
        .find(made.department())
        .chain(
            found ->
                found
                    .map(Partner::answerWithin)
                    .map(
                        within ->
                            deadlines.set(
                                new Deadline(
                                    KIND,
                                    made.assignmentId().toString(),
                                    made.madeAt().plus(Duration.parse(within)),
                                    "")))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    AssignmentId id = new AssignmentId(UUID.fromString(deadline.subject()));
    return assignments
        .find(id)
        .chain(
            found ->
                found.filter(stored -> stored.value() instanceof Assignment.Open).isPresent()
                    ? urge.urge(id, CENTRE, QUESTION).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }
}
