package dev.thirdring.routing.supervision;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The supervision board over HTTP (R9). */
@Path("/supervision/missed")
@Tag(name = "Supervision 督办", description = "Missed deadlines of every service, and who was urged")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class MissedResource {
  private final ReadSupervision read;

  public MissedResource(ReadSupervision read) {
    this.read = read;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Missed deadlines of every service, the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<MissedView>> missed(
      @QueryParam("service") String service,
      @QueryParam("responsible") String responsible,
      @QueryParam("open") @DefaultValue("false") boolean open,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.missed(
        new ReadSupervision.Wanted(
            Optional.ofNullable(service), Optional.ofNullable(responsible), open),
        Cursor.parse(cursor),
        limit);
  }
}
