package dev.thirdring.intake.desk;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Contacts become tickets")
public class TicketListResource {
  private final TicketList list;
  private final FilterReader filters;

  public TicketListResource(TicketList list, FilterReader filters) {
    this.list = list;
    this.filters = filters;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(
      operationId = "Ticket_list",
      summary = "Lists tickets by any of their facts, the newest or last changed first (I14)")
  public Uni<Page<TicketListItem>> list(
      @BeanParam ListedBy by,
      @QueryParam("sort") @DefaultValue("NEWEST") TicketSort sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return list.page(filters.read(by.given()), sort, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/count")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Counts the tickets of a list, up to 1000")
  public Uni<BoundedCount> count(@BeanParam ListedBy by) {
    return list.count(filters.read(by.given()));
  }
}
