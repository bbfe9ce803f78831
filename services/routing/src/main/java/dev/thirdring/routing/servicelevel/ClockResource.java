package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Predicate;
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
  private final EndPause end;
  private final CurrentActor actor;

  public ClockResource(ReadClocks read, PauseTicket pause, EndPause end, CurrentActor actor) {
    this.read = read;
    this.pause = pause;
    this.end = end;
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
  @Operation(
      summary = "What was due when, kept or missed, and every pause",
      description = "The latest page first, each in the order of their start.")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<ClockView>> list(
      UUID ticketId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("200")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.of(new TicketId(ticketId), actor.get(), Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/pauses")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Why the ticket waited, and waits, the oldest first")
  @APIResponse(responseCode = "403", description = "Needs another role, or concerns another unit")
  public Uni<Page<TicketPauseView>> pauses(UUID ticketId) {
    return read.pauses(new TicketId(ticketId), actor.get()).map(all -> new Page<>(all, null));
  }

  @POST
  @Path("/pause")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "The ticket waits: clocks that the reason names stand still")
  @APIResponse(responseCode = "200", description = "The clocks of the ticket")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(
      responseCode = "409",
      description = "No clock can stand still, it waits already, or waited too often")
  public Uni<Response> pause(
      UUID ticketId, @NotNull(message = "must not be empty") @Valid PauseRequest body) {
    TicketId ticket = new TicketId(ticketId);
    return pause.pause(ticket, body.by(actor.get().name())).chain(done -> told(ticket, done));
  }

  @POST
  @Path("/resume")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "The ticket waits for nothing any more: all its clocks go on")
  @APIResponse(responseCode = "200", description = "The clocks of the ticket")
  @APIResponse(responseCode = "409", description = "The ticket does not wait")
  public Uni<Response> resume(UUID ticketId) {
    return ended(new TicketId(ticketId), one -> true);
  }

  @POST
  @Path("/pauses/{pauseId}/end")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "One pause ends: clocks that no other pause stops go on")
  @APIResponse(responseCode = "200", description = "The clocks of the ticket")
  @APIResponse(responseCode = "409", description = "It has ended, or is another ticket's")
  public Uni<Response> endPause(UUID ticketId, UUID pauseId) {
    return ended(new TicketId(ticketId), one -> one.id().equals(pauseId));
  }

  private Uni<Response> ended(TicketId ticket, Predicate<TicketPause> wanted) {
    return end.end(ticket, wanted, actor.get().name())
        .chain(
            many ->
                many == 0
                    ? problem(Problem.conflict("not-paused", "No such pause is open."))
                    : clocks(ticket));
  }

  private Uni<Response> told(TicketId ticket, PauseOutcome outcome) {
    return switch (outcome) {
      case PauseOutcome.Done done -> clocks(ticket);
      case PauseOutcome.NothingToPause nothing ->
          problem(
              Problem.conflict("nothing-to-pause", "No clock can stand still for this reason."));
      case PauseOutcome.WaitsAlready already ->
          problem(Problem.conflict("waits-already", "It waits for this reason already."));
      case PauseOutcome.TooMany many ->
          problem(Problem.conflict("too-many-pauses", "At most " + many.most() + " on a ticket."));
      case PauseOutcome.Invalid invalid ->
          problem(Problem.invalid(invalid.field(), invalid.allowed()));
    };
  }

  private static Uni<Response> problem(Problem problem) {
    return Uni.createFrom().item(problem.toResponse());
  }

  private Uni<Response> clocks(TicketId ticket) {
    return shown(ticket).map(page -> Response.ok(page).build());
  }

  private Uni<Page<ClockView>> shown(TicketId ticket) {
    return read.of(ticket, actor.get(), Cursor.START, Page.SIZE_MAX);
  }
}
