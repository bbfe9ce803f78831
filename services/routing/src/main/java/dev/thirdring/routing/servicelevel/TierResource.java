package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tier that a ticket's limits follow, over HTTP (R5). */
@Path("/tickets/{ticketId}/tier")
@Tag(name = "Clocks 计时")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class TierResource {
  private final ChangeTier change;
  private final ReadClocks read;
  private final CurrentActor actor;

  public TierResource(ChangeTier change, ReadClocks read, CurrentActor actor) {
    this.change = change;
    this.read = read;
    this.actor = actor;
  }

  /** To which tier, and why. */
  public record TierRequest(
      @NotNull(message = "must be the code of a tier")
          @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be the code of a tier")
          @Schema(examples = {"vip"})
          String tier,
      @NotBlank(message = "must say why") @Size(max = 500, message = "at most 500 characters")
          String reason) {}

  @PUT
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "The ticket's open clocks get another tier's limits; what has passed counts")
  @APIResponse(responseCode = "200", description = "The clocks of the ticket")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such ticket")
  public Uni<Response> change(
      UUID ticketId, @NotNull(message = "must not be empty") @Valid TierRequest body) {
    TicketId ticket = new TicketId(ticketId);
    ChangeTier.Wanted wanted =
        new ChangeTier.Wanted(body.tier(), body.reason(), actor.get().name());
    return change
        .change(ticket, wanted)
        .chain(
            known ->
                known
                    ? read.of(ticket, actor.get(), Cursor.START, Page.SIZE_MAX)
                        .map(page -> Response.ok(page).build())
                    : Uni.createFrom().item(Problem.notFound("ticket").toResponse()));
  }
}
