package dev.thirdring.routing.supervision;

import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was urged because of a ticket (R3, R9). */
@Path("/tickets/{ticketId}/urges")
@Tag(name = "Supervision 督办")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class UrgeResource {
  private final ReadSupervision read;
  private final CurrentActor actor;

  public UrgeResource(ReadSupervision read, CurrentActor actor) {
    this.read = read;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Who was urged because of a ticket, the oldest first")
  public Uni<Page<UrgeView>> urges(UUID ticketId) {
    return read.urges(new TicketId(ticketId), actor.get()).map(all -> new Page<>(all, null));
  }
}
