package dev.thirdring.routing.assignment.bulk;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.AssignmentOutcome;
import dev.thirdring.routing.assignment.Assignments;
import dev.thirdring.routing.assignment.MoveAssignment;
import dev.thirdring.routing.assignment.PassOnAssignment;
import dev.thirdring.routing.assignment.PassOnRequest;
import dev.thirdring.routing.assignment.UrgeAssignment;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Does what is wanted to what somebody has of one ticket. Joins the caller's transaction. */
@ApplicationScoped
class DoToOne {
  private final Assignments assignments;
  private final UrgeAssignment urge;
  private final PassOnAssignment passOn;
  private final MoveAssignment move;

  DoToOne(
      Assignments assignments, UrgeAssignment urge, PassOnAssignment passOn, MoveAssignment move) {
    this.assignments = assignments;
    this.urge = urge;
    this.passOn = passOn;
    this.move = move;
  }

  Uni<BulkLine> act(BulkRequest wanted, UUID id, OptionalLong version, Actor actor) {
    return assignments
        .of(new TicketId(id))
        .map(
            all ->
                all.stream().filter(one -> one.value() instanceof Assignment.UnderWay).findFirst())
        .chain(
            found ->
                found
                    .map(one -> act(wanted, one, version.orElse(one.version()), actor))
                    .orElseGet(() -> Uni.createFrom().item(new AssignmentOutcome.Unknown())))
        .map(outcome -> row(id, outcome));
  }

  private Uni<AssignmentOutcome> act(
      BulkRequest wanted, Versioned<Assignment> one, long version, Actor actor) {
    AssignmentId id = one.value().facts().id();
    return switch (wanted.operation()) {
      case URGE -> urge(wanted, one, version, actor);
      case PASS_ON ->
          passOn.passOn(id, version, actor, new PassOnRequest(wanted.to(), wanted.reason()));
      case GIVE -> move.handOn(id, version, actor, wanted.person(), wanted.reason());
    };
  }

  private Uni<AssignmentOutcome> urge(
      BulkRequest wanted, Versioned<Assignment> one, long version, Actor actor) {
    if (!actor.is(Roles.SUPERVISOR)) {
      return Uni.createFrom().item(new AssignmentOutcome.NotYours());
    }
    return version == one.version()
        ? urge.urge(one.value().facts().id(), actor, wanted.reason())
        : Uni.createFrom().item(new AssignmentOutcome.Stale());
  }

  private static BulkLine row(UUID id, AssignmentOutcome outcome) {
    Optional<Problem> problem =
        switch (outcome) {
          case AssignmentOutcome.Done done -> Optional.empty();
          case AssignmentOutcome.Unknown unknown ->
              Optional.of(Problem.notFound("nobody has it under way"));
          case AssignmentOutcome.NotYours other ->
              Optional.of(Problem.forbidden("It belongs to another unit."));
          case AssignmentOutcome.Stale stale -> Optional.of(Problem.stale());
          case AssignmentOutcome.NotPossible not ->
              Optional.of(Problem.conflict(not.name(), not.detail()));
          case AssignmentOutcome.Invalid invalid ->
              Optional.of(Problem.invalid(invalid.field(), invalid.allowed()));
        };
    return problem.map(why -> BulkLine.refused(id, why)).orElseGet(() -> BulkLine.done(id));
  }
}
