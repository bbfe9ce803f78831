package dev.thirdring.metrics.cost;

import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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

@Path("/costs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Costs 成本", description = "What the centre costs, day by day (M1).")
public class CostResource {
  private final TakeCost takeCost;
  private final ChangeCost changeCost;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  CostResource(
      TakeCost takeCost, ChangeCost changeCost, Idempotency idempotency, CurrentActor actor) {
    this.takeCost = takeCost;
    this.changeCost = changeCost;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes a cost of a stretch of days",
      description =
          "Spread evenly over its days in whole minor units, the remainder one each on the first"
              + " days: any week of it is an exact sum.")
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = CostShown.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same was there already",
      content = @Content(schema = @Schema(implementation = CostShown.class)))
  public Uni<Response> take(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @Valid @NotNull(message = "must be a cost") CostRequest body) {
    return idempotency.once(
        actor.get().name(),
        idempotencyKey,
        body,
        () -> takeCost.take(body.cost()).map(EntryOutcome::answer));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Changes a cost")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CostShown.class)))
  public Uni<Response> change(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a cost") CostRequest body) {
    return changeCost
        .change(id, EntityTags.required(ifMatch), body.cost())
        .map(EntryOutcome::response);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Removes a cost that was none")
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<Response> remove(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changeCost.remove(id, EntityTags.required(ifMatch)).map(EntryOutcome::response);
  }

  @GET
  @WithSession
  @RolesAllowed({Roles.FINANCE, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR, Roles.ANALYST})
  @Operation(summary = "Lists costs, the newest first")
  public Uni<Page<CostShown>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    Cursor after = Cursor.parse(cursor);
    return CostRow.<CostRow>find(
            "keptAt < ?1 or keptAt = ?1 and id < ?2 order by keptAt desc, id desc",
            after.at(),
            after.id())
        .range(0, limit)
        .list()
        .map(rows -> Page.of(rows, limit, CostRow::cursor))
        .map(
            page ->
                new Page<>(page.items().stream().map(CostRow::shown).toList(), page.nextCursor()));
  }
}
