package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A ticket's clocks over HTTP (R9). */
@Path("/tickets/{ticketId}")
@Tag(name = "Clocks 计时", description = "What is due on a ticket, and what stands still")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class ClockResource {
  private final ReadClocks read;
  private final PauseTicket pause;
  private final CurrentActor actor;

  public ClockResource(ReadClocks read, PauseTicket pause, CurrentActor actor) {
    this.read = read;
    this.pause = pause;
    this.actor = actor;
  }

  @GET
  @Path("/clocks")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "What was due when, kept or missed, and every pause")
  public Uni<Page<ClockView>> list(UUID ticketId) {
    return shown(new TicketId(ticketId));
  }

  @POST
  @Path("/pause")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "The ticket waits for the customer: clocks that wait with it stand still")
  @APIResponse(responseCode = "200", description = "The clocks of the ticket")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "No clock of the ticket can stand still")
  public Uni<Response> pause(
      UUID ticketId, @NotNull(message = "must not be empty") @Valid PauseRequest body) {
    TicketId ticket = new TicketId(ticketId);
    return pause
        .pause(ticket, body.reason())
        .chain(stood -> told(ticket, stood, "nothing-to-pause"));
  }

  @POST
  @Path("/resume")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "The customer was heard: the clocks go on")
  @APIResponse(responseCode = "200", description = "The clocks of the ticket")
  @APIResponse(responseCode = "409", description = "No clock of the ticket stands still")
  public Uni<Response> resume(UUID ticketId) {
    TicketId ticket = new TicketId(ticketId);
    return pause.resume(ticket).chain(went -> told(ticket, went, "not-paused"));
  }

  private Uni<Response> told(TicketId ticket, int changed, String otherwise) {
    return changed == 0
        ? Uni.createFrom()
            .item(Problem.conflict(otherwise, "No clock of this ticket changed.").toResponse())
        : shown(ticket).map(page -> Response.ok(page).build());
  }

  private Uni<Page<ClockView>> shown(TicketId ticket) {
    return read.of(ticket, actor.get()).map(all -> new Page<>(all, null));
  }
}
