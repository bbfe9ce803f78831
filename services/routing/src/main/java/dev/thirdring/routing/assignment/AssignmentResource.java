package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assignments over HTTP: departments see, answer and pass on their own. */
@Path("/assignments")
@Tag(name = "Assignments 派单", description = "Tickets in the hands of departments")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or belongs to another unit")
public class AssignmentResource {
  private final ReadAssignments read;
  private final AnswerAssignment answer;
  private final PassOnAssignment passOn;
  private final TellAssignment tell;
  private final CurrentActor actor;

  AssignmentResource(
      ReadAssignments read,
      AnswerAssignment answer,
      PassOnAssignment passOn,
      TellAssignment tell,
      CurrentActor actor) {
    this.read = read;
    this.answer = answer;
    this.passOn = passOn;
    this.tell = tell;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT,
    Roles.SUPERVISOR,
    Roles.FIELD_SUPERVISOR,
    Roles.AGENT,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Assignments, the newest first; a department sees only its own")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<AssignmentView>> list(
      @QueryParam("department") String department,
      @QueryParam("state") AssignmentState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.list(
        actor.get(),
        new ReadAssignments.Wanted(
            Optional.ofNullable(department),
            Optional.ofNullable(state),
            Cursor.parse(cursor),
            limit));
  }

  @GET
  @Path("/{assignmentId}")
  @RolesAllowed({
    Roles.DEPARTMENT,
    Roles.SUPERVISOR,
    Roles.FIELD_SUPERVISOR,
    Roles.AGENT,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "One assignment with its history")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "404", description = "No such assignment")
  public Uni<Response> read(UUID assignmentId) {
    return read.one(actor.get(), new AssignmentId(assignmentId)).map(TellAssignment::shown);
  }

  @GET
  @Path("/{assignmentId}/decision")
  @RolesAllowed({
    Roles.DEPARTMENT,
    Roles.SUPERVISOR,
    Roles.FIELD_SUPERVISOR,
    Roles.AGENT,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Why it went where it went: rule set, rule, conditions that were met")
  @APIResponseSchema(DecisionView.class)
  @APIResponse(responseCode = "404", description = "No such assignment, or older than decisions")
  public Uni<Response> decision(UUID assignmentId) {
    return read.decision(actor.get(), new AssignmentId(assignmentId))
        .map(decision -> Response.ok(decision).build());
  }

  @POST
  @Path("/{assignmentId}/answer")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "The department answers: remedy, prevention, plan; visit or compensation")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "It is not open")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> answer(
      UUID assignmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid AnswerRequest body) {
    return answer
        .answer(new AssignmentId(assignmentId), EntityTags.required(ifMatch), actor.get(), body)
        .chain(tell::tell);
  }

  @POST
  @Path("/{assignmentId}/pass-on")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Pass an assignment on to another unit, or back to the centre")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such assignment")
  @APIResponse(responseCode = "409", description = "It is not open")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> passOn(
      UUID assignmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid PassOnRequest body) {
    return passOn
        .passOn(new AssignmentId(assignmentId), EntityTags.required(ifMatch), actor.get(), body)
        .chain(tell::tell);
  }
}
