package dev.thirdring.intake.customer;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names and numbers stand in the body: addresses end up in logs and histories. */
@Path("/customers/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerSearchResource {
  private static final int SIZE = 50;

  private final SearchCustomers search;

  CustomerSearchResource(SearchCustomers search) {
    this.search = search;
  }

  /** What to look for. */
  public record CustomerQuery(
      @Schema(examples = {"小明"}) @Size(max = 200, message = "at most 200 characters") String q,
      String cursor,
      @Schema(defaultValue = "50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          Integer limit) {}

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Finds customers as GET /customers does, with nothing personal in the address (I7)",
      description = "It changes nothing and may be repeated. Results are masked.")
  public Uni<Page<CustomerItem>> search(
      @NotNull(message = "must be sent") @Valid CustomerQuery body) {
    return search.find(
        body.q(), Cursor.parse(body.cursor()), Optional.ofNullable(body.limit()).orElse(SIZE));
  }
}
