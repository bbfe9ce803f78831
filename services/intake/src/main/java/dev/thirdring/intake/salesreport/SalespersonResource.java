package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.SalesViews.Salesperson;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/salespeople")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales reports", description = "Ten-day reports 旬报 of salespeople, tracked to answers")
public class SalespersonResource {
  private final FollowReport followReport;
  private final SalesQuery query;

  SalespersonResource(FollowReport followReport, SalesQuery query) {
    this.followReport = followReport;
    this.query = query;
  }

  /** Somebody who sells. */
  public record SalespersonRequest(
      @NotBlank(message = "must be the name") @Size(max = 100, message = "at most 100 characters")
          String name,
      @Schema(examples = {"CN-SH"})
          @Pattern(
              regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
              message = "must be ISO 3166 such as CN or CN-SH")
          String region,
      @Schema(defaultValue = "true") Boolean active) {}

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.ANALYST})
  @Operation(summary = "Lists salespeople, the newest first")
  public Uni<Page<Salesperson>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.people(Cursor.parse(cursor), limit);
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Adds a salesperson, or changes one; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> put(
      @RestPath
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,62}",
              message = "lower-case letters, digits and hyphens, at most 63")
          String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid SalespersonRequest body) {
    long version = ifMatch == null ? -1 : EntityTags.required(ifMatch);
    boolean active = body.active() == null || body.active();
    return followReport
        .put(code, body.name(), body.region(), active, version)
        .map(kept -> kept ? Response.noContent().build() : Problem.stale().toResponse());
  }
}
