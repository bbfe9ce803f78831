package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets clocks under way follow a changed limit, calendar or unit (R9). Harmless when repeated. */
@Path("/clocks/apply")
@Tag(name = "Clocks 计时")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "A parameter is not valid")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
@APIResponse(responseCode = "404", description = "No such limit, calendar or unit")
public class ApplyResource {
  private static final int MAX = 500;

  private final ApplyChange apply;
  private final CurrentActor actor;

  public ApplyResource(ApplyChange apply, CurrentActor actor) {
    this.apply = apply;
    this.actor = actor;
  }

  @POST
  @Path("/service-levels/{clock}/{tier}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Clocks under way get the limit in force; what has passed counts")
  public Uni<Applied> level(
      String clock,
      String tier,
      @QueryParam("limit")
          @DefaultValue("200")
          @Min(value = 1, message = "from 1 to 500")
          @Max(value = MAX, message = "from 1 to 500")
          int limit) {
    return apply.level(clock, tier, limit, actor.get().name());
  }

  @POST
  @Path("/calendars/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Clocks under way go on in the calendar as it is now")
  public Uni<Applied> calendar(
      String code,
      @QueryParam("limit")
          @DefaultValue("200")
          @Min(value = 1, message = "from 1 to 500")
          @Max(value = MAX, message = "from 1 to 500")
          int limit) {
    return apply.calendar(code, limit, actor.get().name());
  }

  @POST
  @Path("/units/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Clocks under way of a unit go on in the unit's calendar")
  public Uni<Applied> unit(
      String code,
      @QueryParam("limit")
          @DefaultValue("200")
          @Min(value = 1, message = "from 1 to 500")
          @Max(value = MAX, message = "from 1 to 500")
          int limit) {
    return apply.unit(code, limit, actor.get().name());
  }
}
