package dev.thirdring.routing.partner;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.assignment.AnswerAssignment;
import dev.thirdring.routing.assignment.AnswerRequest;
import dev.thirdring.routing.assignment.AssignmentOutcome;
import dev.thirdring.routing.assignment.AssignmentState;
import dev.thirdring.routing.assignment.ReadAssignments;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner does itself: see and answer its own assignments (R10). */
@Path("/partners/{code}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners 合作伙伴")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or is another company")
public class PartnerAssignmentResource {
  private final OwnPartner own;
  private final ReadAssignments read;
  private final AnswerAssignment answer;
  private final CurrentActor actor;

  public PartnerAssignmentResource(
      OwnPartner own, ReadAssignments read, AnswerAssignment answer, CurrentActor actor) {
    this.own = own;
    this.read = read;
    this.answer = answer;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.PARTNER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "The partner's assignments, the newest first")
  public Uni<Page<PartnerAssignmentView>> list(
      String code,
      @QueryParam("state") AssignmentState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    ReadAssignments.Wanted wanted =
        new ReadAssignments.Wanted(
            Optional.of(code), Optional.ofNullable(state), Cursor.parse(cursor), limit);
    return own.required(actor.get(), code)
        .chain(() -> read.ofUnit(code, wanted))
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(PartnerAssignmentView::of).toList(),
                    page.nextCursor()));
  }

  @GET
  @Path("/{assignmentId}")
  @RolesAllowed({Roles.PARTNER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "One assignment of the partner")
  @APIResponseSchema(PartnerAssignmentView.class)
  @APIResponse(responseCode = "404", description = "The partner has no such assignment")
  public Uni<Response> read(String code, UUID assignmentId) {
    return own.required(actor.get(), code).chain(() -> shown(code, assignmentId));
  }

  @POST
  @Path("/{assignmentId}/answer")
  @RolesAllowed(Roles.PARTNER)
  @Operation(summary = "The partner answers, as a department does (R4)")
  @APIResponseSchema(PartnerAssignmentView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "The partner has no such assignment")
  @APIResponse(responseCode = "409", description = "It is not open")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @WithSession
  public Uni<Response> answer(
      String code,
      UUID assignmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid AnswerRequest body) {
    long version = EntityTags.required(ifMatch);
    AssignmentId id = new AssignmentId(assignmentId);
    return own.required(actor.get(), code)
        .chain(() -> read.ofUnit(code, id))
        .chain(() -> answer.answer(id, version, actor.get(), body))
        .chain(outcome -> told(outcome, code, assignmentId));
  }

  private Uni<Response> shown(String code, UUID assignmentId) {
    return read.ofUnit(code, new AssignmentId(assignmentId))
        .map(PartnerAssignmentView::of)
        .map(
            view ->
                Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build());
  }

  private Uni<Response> told(AssignmentOutcome outcome, String code, UUID assignmentId) {
    return switch (outcome) {
      case AssignmentOutcome.Done done -> shown(code, assignmentId);
      case AssignmentOutcome.Unknown unknown -> problem(Problem.notFound("assignment"));
      case AssignmentOutcome.NotYours other -> problem(Problem.notFound("assignment"));
      case AssignmentOutcome.Stale stale -> problem(Problem.stale());
      case AssignmentOutcome.NotPossible not -> problem(Problem.conflict(not.name(), not.detail()));
      case AssignmentOutcome.Invalid invalid ->
          problem(Problem.invalid(invalid.field(), invalid.allowed()));
    };
  }

  private static Uni<Response> problem(Problem problem) {
    return Uni.createFrom().item(problem.toResponse());
  }
}
