package dev.thirdring.routing.assessment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The assessment record over HTTP (R11). */
@Path("/assessments")
@Tag(name = "Assessments 考核栏", description = "Missed deadlines and reopened tickets of each unit")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or belongs to another unit")
public class AssessmentResource {
  private final ReadAssessments read;
  private final CurrentActor actor;

  public AssessmentResource(ReadAssessments read, CurrentActor actor) {
    this.read = read;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "The record, the newest first; a department sees its own")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<AssessmentView>> list(
      @QueryParam("department") String department,
      @QueryParam("state") AssessmentState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.list(
        actor.get(),
        Optional.ofNullable(department),
        Optional.ofNullable(state),
        Cursor.parse(cursor),
        limit);
  }

  @GET
  @Path("/months/{month}/totals")
  @RolesAllowed({
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "What stood against each unit in a month; a department sees its own")
  @APIResponse(responseCode = "400", description = "The month is not valid")
  public Uni<Page<MonthTotal>> month(
      @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])", message = "must be a month such as 2026-11")
          String month) {
    return read.month(actor.get(), YearMonth.parse(month)).map(all -> new Page<>(all, null));
  }

  @GET
  @Path("/totals")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "How many lines of each kind stand against each unit")
  public Uni<Page<AssessmentTotal>> totals() {
    return read.totals().map(all -> new Page<>(all, null));
  }
}
