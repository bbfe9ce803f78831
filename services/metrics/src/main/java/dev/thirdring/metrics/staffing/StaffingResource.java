package dev.thirdring.metrics.staffing;

import dev.thirdring.metrics.forecast.Asked;
import dev.thirdring.metrics.forecast.AskedWeek;
import dev.thirdring.metrics.staffing.model.Staffing;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/staffing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast 预测")
public class StaffingResource {
  private final PlanStaff planStaff;
  private final Clock clock;

  StaffingResource(PlanStaff planStaff, Clock clock) {
    this.planStaff = planStaff;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(
      summary = "Agents that a week's calls need, by half hour",
      description = "The fewest that keep the service level, by Erlang C, or by Erlang A.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content = @Content(schema = @Schema(implementation = StaffingShown.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> staffing(@BeanParam AskedWeek week, @Valid @BeanParam AskedService service) {
    Asked asked = week.read(clock);
    return planStaff
        .plan(asked, service)
        .map(
            outcome ->
                switch (outcome) {
                  case PlanStaff.Outcome.Planned planned ->
                      Response.ok(StaffingShown.of(asked, service, planned)).build();
                  case PlanStaff.Outcome.HandleTimeUnknown() ->
                      Problem.invalid(
                              "handleTime",
                              "must be given: no call was handled in the last 28 days")
                          .toResponse();
                  case PlanStaff.Outcome.TooManyAgents() ->
                      Problem.invalid(
                              "handleTime",
                              "must be shorter, or the service level lower: more than "
                                  + Staffing.AGENTS_MAX
                                  + " agents would be needed")
                          .toResponse();
                });
  }
}
