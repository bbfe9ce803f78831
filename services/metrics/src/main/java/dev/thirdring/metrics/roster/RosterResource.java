package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rosters/shifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rosters 排班", description = "When agents are planned to work (M1).")
public class RosterResource {
  private final KeepShift keepShift;
  private final ReadRoster readRoster;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  RosterResource(
      KeepShift keepShift, ReadRoster readRoster, Idempotency idempotency, CurrentActor actor) {
    this.keepShift = keepShift;
    this.readRoster = readRoster;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Plans a shift of an agent",
      description =
          "The day it belongs to is the one on which it begins, by the centre's calendar.")
  @APIResponse(
      responseCode = "201",
      description = "Planned",
      content = @Content(schema = @Schema(implementation = ShiftShown.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same was there already",
      content = @Content(schema = @Schema(implementation = ShiftShown.class)))
  @APIResponse(responseCode = "409", description = "It overlaps another shift of the agent")
  public Uni<Response> take(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @Valid @NotNull(message = "must be a shift") ShiftRequest body) {
    return idempotency.once(
        actor.get().name(),
        idempotencyKey,
        body,
        () -> keepShift.take(body.shift()).map(EntryOutcome::answer));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Changes a shift",
      description = "Also long after: figures of its time become what they would have been.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShiftShown.class)))
  @APIResponse(responseCode = "409", description = "It overlaps another shift of the agent")
  public Uni<Response> change(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a shift") ShiftRequest body) {
    return keepShift
        .change(id, EntityTags.required(ifMatch), body.shift())
        .map(EntryOutcome::response);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Takes a shift out of the roster")
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<Response> remove(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keepShift.remove(id, EntityTags.required(ifMatch)).map(EntryOutcome::response);
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Lists shifts, the latest entered first",
      description = "Agents see their own.")
  public Uni<Page<ShiftShown>> list(
      @QueryParam("agent") String agent,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return readRoster.list(actor.get(), new ReadRoster.Wanted(agent, from, to, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows a shift; an agent sees their own")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ShiftShown.class)))
  public Uni<Response> view(@RestPath UUID id) {
    return readRoster.find(actor.get(), id).map(EntryOutcome::response);
  }
}
