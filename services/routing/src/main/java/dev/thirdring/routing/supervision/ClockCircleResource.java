package dev.thirdring.routing.supervision;

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
import jakarta.ws.rs.DELETE;
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

/** Circles of urging of single clocks, over HTTP (R9). */
@Path("/clock-circles")
@Tag(name = "Supervision 督办")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class ClockCircleResource {
  private final KeepCircles circles;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public ClockCircleResource(KeepCircles circles, Idempotency idempotency, CurrentActor actor) {
    this.circles = circles;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Circles that single clocks have of their own")
  public Uni<Page<CircleView>> list() {
    return circles.own().map(all -> new Page<>(all, null));
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Give a clock a circle of its own; then none of the common ones hold for it")
  @APIResponseSchema(value = CircleView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The clock has this circle already")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewCircle body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            circles
                .add(body)
                .map(
                    added ->
                        added
                            .map(
                                one ->
                                    Answer.created(
                                        "/clock-circles/" + one.clock() + "/" + one.circle(),
                                        one.version(),
                                        one))
                            .orElseGet(
                                () ->
                                    Answer.refused(
                                        Problem.conflict("circle-exists", body.clock())))));
  }

  @PUT
  @Path("/{clock}/{circle}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Change when a circle of a clock is told, and who joins with it")
  @APIResponseSchema(CircleView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such circle")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String clock,
      int circle,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid CircleRequest body) {
    return circles
        .change(clock, circle, EntityTags.required(ifMatch), body)
        .map(
            changed ->
                Response.ok(changed)
                    .header(HttpHeaders.ETAG, EntityTags.of(changed.version()))
                    .build());
  }

  @DELETE
  @Path("/{clock}/{circle}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Take a circle of its own from a clock; the common ones stay")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "404", description = "No such circle")
  @APIResponse(responseCode = "409", description = "It is one of the common circles")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> remove(
      String clock, int circle, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return circles
        .remove(clock, circle, EntityTags.required(ifMatch))
        .map(gone -> Response.noContent().build());
  }
}
