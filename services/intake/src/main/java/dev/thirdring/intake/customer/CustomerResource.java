package dev.thirdring.intake.customer;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "The customer file")
public class CustomerResource {
  private final SearchCustomers search;
  private final ViewCustomerFile view;
  private final ChangeCustomerFile change;
  private final Reaches reaches;
  private final CurrentActor actor;

  CustomerResource(
      SearchCustomers search,
      ViewCustomerFile view,
      ChangeCustomerFile change,
      Reaches reaches,
      CurrentActor actor) {
    this.search = search;
    this.view = view;
    this.change = change;
    this.reaches = reaches;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Finds customers, the newest first (I7)",
      description =
          "By any part of a name, a telephone number however it is typed, an e-mail address, or the beginning of a "
              + "ticket's number. All words must be found. Results are masked. POST /customers/search keeps what is "
              + "searched for out of the address.")
  public Uni<Page<CustomerItem>> list(
      @Parameter(description = "What to look for; absent: all", example = "小明")
          @QueryParam("q")
          @Size(max = 200, message = "at most 200 characters")
          String q,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return search.find(q, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows a customer's file, masked")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomerFileResponse.class)))
  public Uni<Response> view(@RestPath UUID id) {
    return view.masked(id).map(CustomerResource::shown);
  }

  @GET
  @Path("/{id}/whole")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Shows a customer's file unmasked; who looked is recorded (N4)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomerFileResponse.class)))
  public Uni<Response> whole(@RestPath UUID id) {
    return view.whole(id, actor.get().name()).map(CustomerResource::shown);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Edits a customer's file; each change is recorded (I7)")
  @APIResponse(responseCode = "204", description = "Changed; ETag is set")
  public Uni<Response> change(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid CustomerRequest body) {
    return change
        .identity(id, EntityTags.required(ifMatch), body.identity(reaches), actor.get().name())
        .map(CustomerResource::changed);
  }

  private static Response shown(Optional<CustomerFileResponse> found) {
    return found
        .map(
            file ->
                Response.ok(file).header(HttpHeaders.ETAG, EntityTags.of(file.version())).build())
        .orElseGet(() -> Problem.notFound("no such customer").toResponse());
  }

  static Response changed(FileChange outcome) {
    return outcome instanceof FileChange.Changed(var version)
        ? Response.noContent().header(HttpHeaders.ETAG, EntityTags.of(version)).build()
        : outcome.problem().toResponse();
  }
}
