package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.EntityTags;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who of a department has an assignment, over HTTP (R7). */
@Path("/assignments/{assignmentId}/desk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments 派单")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or belongs to another unit")
public class DeskResource {
  private final TakeFromQueue take;
  private final MoveAssignment move;
  private final TellAssignment tell;
  private final CurrentActor actor;

  DeskResource(TakeFromQueue take, MoveAssignment move, TellAssignment tell, CurrentActor actor) {
    this.take = take;
    this.move = move;
    this.tell = tell;
    this.actor = actor;
  }

  @POST
  @Path("/take")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR, Roles.AGENT})
  @Operation(summary = "Take one that waits in the queue of one's unit")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "Somebody else has it, or it is not open")
  public Uni<Response> take(UUID assignmentId) {
    return take.take(new AssignmentId(assignmentId), actor.get()).chain(tell::tell);
  }

  @POST
  @Path("/hand-back")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Put it back into the queue of the unit")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "Somebody else has it, or it is not open")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> handBack(
      UUID assignmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid HandBackRequest body) {
    return move.handBack(
            new AssignmentId(assignmentId),
            EntityTags.required(ifMatch),
            actor.get(),
            body.reason())
        .chain(tell::tell);
  }

  @POST
  @Path("/hand-on")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Give it to somebody else of the unit; too often, and a supervisor gets it")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "Somebody else has it, or it is not open")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> handOn(
      UUID assignmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid HandOnRequest body) {
    return move.handOn(
            new AssignmentId(assignmentId),
            EntityTags.required(ifMatch),
            actor.get(),
            body.person(),
            body.reason())
        .chain(tell::tell);
  }
}
