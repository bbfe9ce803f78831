package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Limits above which more people decide, over HTTP (R6). */
@Path("/approval-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals 赔偿审批")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class ApprovalLimitResource {
  private final KeepLimits keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public ApprovalLimitResource(KeepLimits keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Who decides on how much, by currency; ANY for all others")
  public Uni<Page<LimitView>> list() {
    return keep.all().map(all -> new Page<>(all, null));
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.GENERAL_MANAGER})
  @Operation(summary = "Give a currency limits of its own")
  @APIResponseSchema(value = LimitView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The currency has limits")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewLimit body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            keep.add(body)
                .map(
                    added ->
                        added
                            .map(
                                one ->
                                    Answer.created(
                                        "/approval-limits/" + one.currency(), one.version(), one))
                            .orElseGet(
                                () ->
                                    Answer.refused(
                                        Problem.conflict("currency-taken", body.currency())))));
  }

  @PUT
  @Path("/{currency}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.GENERAL_MANAGER})
  @Operation(summary = "Change the limits of a currency for what is asked for from now on")
  @APIResponseSchema(LimitView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such limits")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String currency,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid LimitRequest body) {
    return keep.change(currency, EntityTags.required(ifMatch), body)
        .map(
            one -> Response.ok(one).header(HttpHeaders.ETAG, EntityTags.of(one.version())).build());
  }
}
