package dev.thirdring.intake.desk;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is searched for stands in the body: addresses end up in logs and histories. */
@Path("/tickets/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketSearchResource {
  private static final int SIZE = 50;

  private final TicketList list;
  private final FilterReader filters;

  TicketSearchResource(TicketList list, FilterReader filters) {
    this.list = list;
    this.filters = filters;
  }

  /** A search: the filters of {@code GET /tickets} by their names. */
  public record TicketSearch(
      @Schema(examples = {"{\"phone\": [\"13800138000\"], \"category\": [\"complaint\"]}"})
          @NotNull(message = "must be sent, {} for all")
          @Size(max = 40, message = "at most 40 conditions")
          Map<String, List<String>> filter,
      @Schema(defaultValue = "NEWEST") TicketSort sort,
      String cursor,
      @Schema(defaultValue = "50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          Integer limit) {}

  @POST
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(
      summary = "Finds tickets as GET /tickets does, with nothing personal in the address",
      description = "For numbers and words. It changes nothing and may be repeated.")
  public Uni<Page<TicketListItem>> search(
      @NotNull(message = "must be sent") @Valid TicketSearch body) {
    return list.page(
        filters.readStrictly(body.filter()),
        Optional.ofNullable(body.sort()).orElse(TicketSort.NEWEST),
        Cursor.parse(body.cursor()),
        Optional.ofNullable(body.limit()).orElse(SIZE));
  }
}
