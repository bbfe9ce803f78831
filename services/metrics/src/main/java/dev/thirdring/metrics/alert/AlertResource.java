package dev.thirdring.metrics.alert;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Alerts 指标告警",
    description = "Figures outside their targets, and what was decided (M3).")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another role is needed")
public class AlertResource {
  private final ShowAlerts showAlerts;
  private final ExplainAlert explainAlert;

  AlertResource(ShowAlerts showAlerts, ExplainAlert explainAlert) {
    this.showAlerts = showAlerts;
    this.explainAlert = explainAlert;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(operationId = "listAlerts", summary = "Alerts, the newest first")
  @APIResponse(responseCode = "200", description = "A page of alerts")
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Page<AlertAnswer>> list(
      @BeanParam AskedAlerts asked,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be 1 to 200")
          int limit) {
    return showAlerts.list(asked.filter(), Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(
      operationId = "getAlert",
      summary = "One alert, with measures to consider, decisions and what came of them")
  @APIResponse(
      responseCode = "200",
      description = "The alert, with its ETag",
      content = @Content(schema = @Schema(implementation = AlertAnswer.class)))
  @APIResponse(responseCode = "404", description = "No such alert")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return showAlerts
        .show(id)
        .map(
            found ->
                found
                    .map(
                        alert ->
                            Response.ok(alert)
                                .header(HttpHeaders.ETAG, EntityTags.of(alert.version()))
                                .build())
                    .orElseGet(AlertResource::unknown));
  }

  @GET
  @Path("/{id}/breakdown")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(
      operationId = "explainAlert",
      summary =
          "Which queue, hour, type, tier… did how much to the change against the period before",
      description =
          "Exact: the contributions of a breakdown add up to the change. What explains most is"
              + " first. Reckoned anew from the facts known now.")
  @APIResponse(
      responseCode = "200",
      description = "The breakdowns",
      content = @Content(schema = @Schema(implementation = ExplanationAnswer.class)))
  @APIResponse(responseCode = "404", description = "No such alert")
  public Uni<Response> explain(@PathParam("id") UUID id) {
    return explainAlert
        .explain(id)
        .map(
            found ->
                found
                    .map(explanation -> Response.ok(explanation).build())
                    .orElseGet(AlertResource::unknown));
  }

  private static Response unknown() {
    return Problem.notFound("There is no such alert.").toResponse();
  }
}
