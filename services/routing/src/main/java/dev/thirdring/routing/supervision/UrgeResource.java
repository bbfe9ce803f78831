package dev.thirdring.routing.supervision;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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
  private static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));

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
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<UrgeView>> urges(
      UUID ticketId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("200")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    Cursor after = cursor == null || cursor.isEmpty() ? FIRST : Cursor.parse(cursor);
    return read.urges(new TicketId(ticketId), actor.get(), after, limit);
  }
}
