package dev.thirdring.intake.desk;

import dev.thirdring.intake.savedview.ApplyView;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Contacts become tickets")
public class TicketListResource {
  private final TicketList list;
  private final FilterReader filters;
  private final ApplyView views;
  private final CurrentActor actor;

  public TicketListResource(
      TicketList list, FilterReader filters, ApplyView views, CurrentActor actor) {
    this.list = list;
    this.filters = filters;
    this.views = views;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(
      operationId = "Ticket_list",
      summary = "Lists tickets by any of their facts, the newest or last changed first (I14)",
      description = "People of a department see what their unit has.")
  public Uni<Page<TicketListItem>> list(
      @BeanParam ListedBy by,
      @QueryParam("view") @Parameter(description = "A saved view, see /views") UUID view,
      @QueryParam("sort") @Parameter(description = "Without it that of the view, or NEWEST")
          TicketSort sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    Actor who = actor.get();
    Optional<UUID> named = Optional.ofNullable(view);
    return views
        .sort(Optional.ofNullable(sort).map(TicketSort::name), named, who)
        .chain(
            order ->
                views
                    .to(by.given(), named, who)
                    .chain(
                        given ->
                            list.page(
                                filters.read(given),
                                TicketSort.valueOf(order),
                                Cursor.parse(cursor),
                                limit)));
  }

  @GET
  @Path("/count")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Counts the tickets of a list, up to 1000")
  public Uni<BoundedCount> count(
      @BeanParam ListedBy by,
      @QueryParam("view") @Parameter(description = "A saved view, see /views") UUID view) {
    return views
        .to(by.given(), Optional.ofNullable(view), actor.get())
        .chain(given -> list.count(filters.read(given)));
  }
}
