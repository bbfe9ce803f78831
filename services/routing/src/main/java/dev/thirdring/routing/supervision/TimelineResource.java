package dev.thirdring.routing.supervision;

import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A ticket's times as a line, over HTTP (R9). */
@Path("/tickets/{ticketId}/timeline")
@Tag(name = "Clocks 计时")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class TimelineResource {
  private final ReadTimeline read;
  private final CurrentActor actor;

  public TimelineResource(ReadTimeline read, CurrentActor actor) {
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
  @Operation(summary = "What was due when, kept, missed and by how much, and why the ticket waited")
  public Uni<TimelineView> timeline(UUID ticketId) {
    return read.of(new TicketId(ticketId), actor.get());
  }
}
