package dev.thirdring.routing.assignment;

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

/** Who has, and had, a ticket. */
@Path("/tickets/{ticketId}/assignments")
@Tag(name = "Assignments 派单")
public class TicketAssignmentsResource {
  private final ReadAssignments read;
  private final CurrentActor actor;

  public TicketAssignmentsResource(ReadAssignments read, CurrentActor actor) {
    this.read = read;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT,
    Roles.SUPERVISOR,
    Roles.FIELD_SUPERVISOR,
    Roles.AGENT,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(
      summary = "A ticket's latest 200 assignments, the oldest first; a department sees its own")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Needs another role")
  public Uni<Page<AssignmentView>> list(UUID ticketId) {
    return read.ofTicket(actor.get(), new TicketId(ticketId)).map(all -> new Page<>(all, null));
  }
}
