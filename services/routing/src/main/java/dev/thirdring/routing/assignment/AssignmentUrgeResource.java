package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A supervisor's enquiry over HTTP (R3). */
@Path("/assignments/{assignmentId}/urge")
@Tag(name = "Assignments 派单")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class AssignmentUrgeResource {
  private final UrgeAssignment urge;
  private final ReadAssignments read;
  private final Idempotency idempotency;
  private final CurrentActor current;

  public AssignmentUrgeResource(
      UrgeAssignment urge, ReadAssignments read, Idempotency idempotency, CurrentActor current) {
    this.urge = urge;
    this.read = read;
    this.idempotency = idempotency;
    this.current = current;
  }

  /** The request that a repetition is known by. */
  private record Asked(UUID assignment, UrgeRequest body) {}

  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Ask the department how far it is")
  @APIResponseSchema(value = AssignmentView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "It is over")
  public Uni<Response> urge(
      UUID assignmentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid UrgeRequest body) {
    Actor actor = current.get();
    return idempotency.once(
        actor.name(),
        key,
        new Asked(assignmentId, body),
        () -> urge.urge(new AssignmentId(assignmentId), actor, body.question()).chain(this::told));
  }

  private Uni<Answer> told(AssignmentOutcome outcome) {
    return switch (outcome) {
      case AssignmentOutcome.Done done ->
          read.view(done.assignment())
              .map(
                  view ->
                      Answer.created(
                          "/tickets/" + view.ticketId() + "/urges", view.version(), view));
      case AssignmentOutcome.NotPossible not -> refused(Problem.conflict(not.name(), not.detail()));
      case AssignmentOutcome.Unknown unknown -> refused(Problem.notFound("assignment"));
      case AssignmentOutcome.NotYours other -> refused(Problem.forbidden("Not yours."));
      case AssignmentOutcome.Stale stale -> refused(Problem.stale());
      case AssignmentOutcome.Invalid invalid ->
          refused(Problem.invalid(invalid.field(), invalid.allowed()));
    };
  }

  private static Uni<Answer> refused(Problem problem) {
    return Uni.createFrom().item(Answer.refused(problem));
  }
}
