package dev.thirdring.routing.servicelevel;

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

/** Reasons to wait, over HTTP (R9). */
@Path("/pause-reasons")
@Tag(name = "Clocks 计时")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class PauseReasonResource {
  private final KeepPauseReasons keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public PauseReasonResource(KeepPauseReasons keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @Operation(summary = "Why a ticket may wait, and which clocks stand still meanwhile")
  public Uni<Page<PauseReasonView>> list() {
    return keep.all().map(all -> new Page<>(all, null));
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Add a reason to wait")
  @APIResponseSchema(value = PauseReasonView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The code is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewPauseReason body) {
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
                                        "/pause-reasons/" + one.code(), one.version(), one))
                            .orElseGet(
                                () ->
                                    Answer.refused(Problem.conflict("code-taken", body.code())))));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change a reason for pauses that begin from now on")
  @APIResponseSchema(PauseReasonView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such reason")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid PauseReasonRequest body) {
    return keep.change(code, EntityTags.required(ifMatch), body)
        .map(
            view ->
                Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build());
  }
}
