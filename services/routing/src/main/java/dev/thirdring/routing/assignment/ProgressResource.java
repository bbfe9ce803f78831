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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a department says on the way (R3, R4). */
@Path("/assignments/{assignmentId}")
@Tag(name = "Assignments 派单")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or belongs to another unit")
public class ProgressResource {
  private final ReportProgress report;
  private final ReadAssignments read;
  private final Idempotency idempotency;
  private final CurrentActor current;

  public ProgressResource(
      ReportProgress report, ReadAssignments read, Idempotency idempotency, CurrentActor current) {
    this.report = report;
    this.read = read;
    this.idempotency = idempotency;
    this.current = current;
  }

  /** That a promise was kept, and how. */
  public record CarriedOutRequest(
      @NotBlank(message = "must say what was done")
          @Size(max = 1000, message = "at most 1000 characters")
          @Schema(examples = {"基站天线已更换 / The antenna was replaced"})
          String remark) {}

  /** The request that a repetition is known by. */
  private record Said(UUID assignment, Record body) {}

  @POST
  @Path("/progress")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "The department says how far it is: the centre's enquiry is answered")
  @APIResponseSchema(value = AssignmentView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "It is not open")
  public Uni<Response> progress(
      UUID assignmentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid ProgressRequest body) {
    Actor actor = current.get();
    return idempotency.once(
        actor.name(),
        key,
        new Said(assignmentId, body),
        () -> report.report(new AssignmentId(assignmentId), actor, body).chain(this::told));
  }

  @POST
  @Path("/carried-out")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "What the department promised by a date is done")
  @APIResponseSchema(value = AssignmentView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "No promised date is open")
  public Uni<Response> carriedOut(
      UUID assignmentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid CarriedOutRequest body) {
    Actor actor = current.get();
    return idempotency.once(
        actor.name(),
        key,
        new Said(assignmentId, body),
        () ->
            report
                .carriedOut(new AssignmentId(assignmentId), actor, body.remark())
                .chain(this::told));
  }

  private Uni<Answer> told(AssignmentOutcome outcome) {
    return switch (outcome) {
      case AssignmentOutcome.Done done ->
          read.view(done.assignment())
              .map(
                  view ->
                      Answer.created("/assignments/" + view.assignmentId(), view.version(), view));
      case AssignmentOutcome.NotPossible not -> refused(Problem.conflict(not.name(), not.detail()));
      case AssignmentOutcome.Unknown unknown -> refused(Problem.notFound("assignment"));
      case AssignmentOutcome.NotYours other ->
          refused(Problem.forbidden("It belongs to another department."));
      case AssignmentOutcome.Stale stale -> refused(Problem.stale());
      case AssignmentOutcome.Invalid invalid ->
          refused(Problem.invalid(invalid.field(), invalid.allowed()));
    };
  }

  private static Uni<Answer> refused(Problem problem) {
    return Uni.createFrom().item(Answer.refused(problem));
  }
}
