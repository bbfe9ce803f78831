package dev.thirdring.routing.supervision;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The circles of urging over HTTP (R9). */
@Path("/urging-circles")
@Tag(name = "Supervision 督办")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class CircleResource {
  private final KeepCircles circles;

  public CircleResource(KeepCircles circles) {
    this.circles = circles;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Who is told how long after a miss")
  public Uni<Page<CircleView>> circles() {
    return circles.common().map(all -> new Page<>(all, null));
  }

  @PUT
  @Path("/{circle}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Change when a circle is told, and who joins with it")
  @APIResponseSchema(CircleView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such circle")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      int circle,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid CircleRequest body) {
    return circles
        .change(KeepCircles.ANY, circle, EntityTags.required(ifMatch), body)
        .map(
            changed ->
                Response.ok(changed)
                    .header(HttpHeaders.ETAG, EntityTags.of(changed.version()))
                    .build());
  }
}
