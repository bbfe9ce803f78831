package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rights to decide, lent while somebody is away, over HTTP (R6). */
@Path("/approval-delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals 赔偿审批")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or another person")
public class DelegationResource {
  private final KeepDelegations keep;
  private final Idempotency idempotency;
  private final CurrentActor current;

  public DelegationResource(KeepDelegations keep, Idempotency idempotency, CurrentActor current) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.current = current;
  }

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Rights that are or were lent, the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<DelegationView>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return keep.list(Cursor.parse(cursor), limit);
  }

  @POST
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER})
  @Operation(summary = "Lend one's own right; what is lent is not lent on")
  @APIResponseSchema(value = DelegationView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "It would be lent on")
  public Uni<Response> lend(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid DelegationRequest body) {
    Actor actor = current.get();
    return idempotency.once(
        actor.name(),
        key,
        body,
        () ->
            keep.lend(body, actor)
                .map(
                    lent ->
                        Answer.created(
                            "/approval-delegations/" + lent.delegationId(), lent.version(), lent)));
  }

  @POST
  @Path("/{delegationId}/revocation")
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Take a right back at once")
  @APIResponseSchema(DelegationView.class)
  @APIResponse(responseCode = "404", description = "No such delegation")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> revoke(
      UUID delegationId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keep.revoke(delegationId, EntityTags.required(ifMatch), current.get())
        .map(
            one -> Response.ok(one).header(HttpHeaders.ETAG, EntityTags.of(one.version())).build());
  }
}
