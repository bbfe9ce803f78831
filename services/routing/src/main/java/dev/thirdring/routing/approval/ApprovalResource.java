package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.approval.model.ApprovalId;
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
import jakarta.ws.rs.PUT;
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

/** Compensation over HTTP: finance decides first, then the general manager (R6). */
@Path("/approvals")
@Tag(name = "Approvals 赔偿审批", description = "Compensation on its way up the ladder")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or another person")
public class ApprovalResource {
  private final ReadApprovals read;
  private final DecideCompensation decide;
  private final ChangeCompensation change;
  private final CurrentActor actor;

  public ApprovalResource(
      ReadApprovals read,
      DecideCompensation decide,
      ChangeCompensation change,
      CurrentActor actor) {
    this.read = read;
    this.decide = decide;
    this.change = change;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Requests for compensation, the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<ApprovalView>> list(
      @QueryParam("state") ApprovalState state,
      @QueryParam("department") String department,
      @QueryParam("currency") String currency,
      @QueryParam("ticketId") UUID ticketId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.list(
        new ReadApprovals.Wanted(state, department, currency, ticketId),
        Cursor.parse(cursor),
        limit);
  }

  @GET
  @Path("/{approvalId}")
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "One request for compensation")
  @APIResponseSchema(ApprovalView.class)
  @APIResponse(responseCode = "404", description = "No such request")
  public Uni<Response> read(UUID approvalId) {
    return read.one(new ApprovalId(approvalId)).map(ApprovalResource::shown);
  }

  @POST
  @Path("/{approvalId}/decision")
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.SUPERVISOR})
  @Operation(
      summary = "Approve or refuse; nobody decides on their own request, nor twice",
      description = "A supervisor decides only on behalf of somebody who lent the right.")
  @APIResponseSchema(ApprovalView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such request")
  @APIResponse(responseCode = "409", description = "It is decided already")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> decide(
      UUID approvalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid DecisionRequest body) {
    Optional<String> reason = Optional.ofNullable(body.reason()).filter(why -> !why.isBlank());
    if (!body.approved() && reason.isEmpty()) {
      return Uni.createFrom()
          .item(Problem.invalid("reason", "must say why it is refused").toResponse());
    }
    return decide
        .decide(
            new ApprovalId(approvalId),
            EntityTags.required(ifMatch),
            actor.get(),
            new DecideCompensation.Wish(
                body.approved(),
                Optional.ofNullable(body.onBehalfOf()).filter(name -> !name.isBlank()),
                reason))
        .chain(this::told);
  }

  @POST
  @Path("/{approvalId}/withdrawal")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Take one's own request back; the department answers again")
  @APIResponseSchema(ApprovalView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such request")
  @APIResponse(responseCode = "409", description = "It is decided already")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> withdraw(
      UUID approvalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid WithdrawalRequest body) {
    return change
        .withdraw(
            new ApprovalId(approvalId), EntityTags.required(ifMatch), actor.get(), body.reason())
        .chain(this::told);
  }

  @PUT
  @Path("/{approvalId}/terms")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Ask for another amount; everybody decides again")
  @APIResponseSchema(ApprovalView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such request")
  @APIResponse(responseCode = "409", description = "It is decided already")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      UUID approvalId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid CompensationTerms body) {
    return change
        .change(
            new ApprovalId(approvalId),
            EntityTags.required(ifMatch),
            actor.get(),
            CompensationTerms.checked("", body))
        .chain(this::told);
  }

  private Uni<Response> told(ApprovalOutcome outcome) {
    return switch (outcome) {
      case ApprovalOutcome.Done done -> read.view(done.approval()).map(ApprovalResource::shown);
      case ApprovalOutcome.Unknown unknown -> problem(Problem.notFound("approval"));
      case ApprovalOutcome.Stale stale -> problem(Problem.stale());
      case ApprovalOutcome.Over over ->
          problem(Problem.conflict("approval-over", "It is decided already."));
      case ApprovalOutcome.OwnRequest own ->
          problem(Problem.forbidden("Nobody approves their own request."));
      case ApprovalOutcome.DecidedBefore twice ->
          problem(Problem.forbidden("Another person decides on the next step."));
      case ApprovalOutcome.AnotherRung other ->
          problem(Problem.forbidden("The decision lies with " + other.wanted() + " now."));
      case ApprovalOutcome.NotYours other ->
          problem(Problem.forbidden("Only who asked for it may do this."));
    };
  }

  private static Uni<Response> problem(Problem problem) {
    return Uni.createFrom().item(problem.toResponse());
  }

  private static Response shown(ApprovalView view) {
    return Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }
}
