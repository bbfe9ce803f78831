package dev.thirdring.intake.way;

import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/way")
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
  public Uni<WayResponse> way(@RestPath UUID id) {
    return query.of(id);
  }
}
