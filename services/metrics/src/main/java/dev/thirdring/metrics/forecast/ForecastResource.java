package dev.thirdring.metrics.forecast;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast 预测", description = "Calls to be expected, and the agents they need.")
public class ForecastResource {
  private final ForecastCalls forecastCalls;
  private final Clock clock;

  ForecastResource(ForecastCalls forecastCalls, Clock clock) {
    this.forecastCalls = forecastCalls;
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
      summary = "Calls of a week, by half hour",
      description =
          "The mean of the latest six days of the day's kind: its weekday without holidays, a"
              + " public holiday, a make-up workday. With the error of past weeks.")
  @APIResponse(
      responseCode = "200",
      description = "The forecast",
      content = @Content(schema = @Schema(implementation = ForecastShown.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> forecast(@BeanParam AskedWeek week) {
    Asked asked = week.read(clock);
    return forecastCalls
        .forecast(asked)
        .map(forecast -> Response.ok(ForecastShown.of(asked, forecast)).build());
  }
}
