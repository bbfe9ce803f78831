package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits in a unit, and who takes the next (R7). */
@Path("/units/{unit}/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments 派单")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or is another unit's")
public class QueueResource {
  private final ReadWork read;
  private final TakeFromQueue take;
  private final TellAssignment tell;
  private final CurrentActor actor;

  QueueResource(ReadWork read, TakeFromQueue take, TellAssignment tell, CurrentActor actor) {
    this.read = read;
    this.take = take;
    this.tell = tell;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR, Roles.AGENT})
  @Operation(summary = "What is open in a unit, by what falls due first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<AssignmentView>> list(
      String unit,
      @QueryParam("waiting") @DefaultValue("true") boolean waiting,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.ofUnit(actor.get(), unit, waiting, WorkCursor.parse(cursor), limit);
  }

  @POST
  @Path("/next")
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR, Roles.AGENT})
  @Operation(summary = "Take the one that falls due first; two people never get the same")
  @APIResponseSchema(AssignmentView.class)
  @APIResponse(responseCode = "404", description = "None waits")
  public Uni<Response> next(String unit) {
    return take.next(unit, actor.get()).chain(tell::tell);
  }
}
