package dev.thirdring.intake.way;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/way")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Way", description = "What happened to a ticket, in every service")
public class WayResource {
  private final WayQuery query;

  public WayResource(WayQuery query) {
    this.query = query;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows the whole way of a ticket, oldest first, at most 500 entries")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WayResponse.class)))
  public Uni<Response> way(@RestPath UUID id) {
    return query
        .of(id)
        .map(
            way ->
                way.items().isEmpty()
                    ? Problem.notFound("ticket " + id).toResponse()
                    : Response.ok(way).build());
  }
}
