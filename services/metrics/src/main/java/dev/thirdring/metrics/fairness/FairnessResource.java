package dev.thirdring.metrics.fairness;

import dev.thirdring.metrics.figure.Asked;
import dev.thirdring.metrics.figure.FigureProblems;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/figures/fairness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures 指标")
public class FairnessResource {
  private static final int CASES_MAX = 1_000_000;
  private final CompareGroups compareGroups;
  private final CurrentActor actor;

  FairnessResource(CompareGroups compareGroups, CurrentActor actor) {
    this.compareGroups = compareGroups;
    this.actor = actor;
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
      summary = "Fair service (M9): tiers and brands side by side",
      description =
          "Wait, resolution, satisfaction and repeated complaints. A gap to the best served group that"
              + " is more than the two groups' targets promise is flagged. Calls carry a tier and no"
              + " brand: what is measured on calls is not told by brand, see notTold.")
  @APIResponse(
      responseCode = "200",
      description = "Side by side",
      content = @Content(schema = @Schema(implementation = FairnessShown.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> fairness(
      @QueryParam("from") @Parameter(required = true, example = "2026-11-01") String from,
      @QueryParam("to") @Parameter(required = true, example = "2026-12-01") String to,
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") @Parameter(example = "Asia/Shanghai")
          String zone,
      @QueryParam("cases")
          @DefaultValue("30")
          @Min(value = 1, message = "must be 1 to 1000000")
          @Max(value = CASES_MAX, message = "must be 1 to 1000000")
          @Parameter(description = "With fewer nothing is called unfair")
          int cases) {
    return compareGroups
        .compare(Asked.range(from, to, zone), cases, actor.get())
        .map(
            outcome ->
                switch (outcome) {
                  case CompareGroups.Outcome.Compared(var shown) -> Response.ok(shown).build();
                  case CompareGroups.Outcome.Refused(var why) ->
                      FigureProblems.of(why).toResponse();
                });
  }
}
