package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.target.ReadTargets;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Figures 指标",
    description = "What the suite did, as numerator and denominator (M1, M2).")
public class FigureResource {
  private final ReckonFigures reckonFigures;
  private final ReadTargets targets;
  private final CurrentActor actor;

  FigureResource(ReckonFigures reckonFigures, ReadTargets targets, CurrentActor actor) {
    this.reckonFigures = reckonFigures;
    this.targets = targets;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY,
    Roles.DEPARTMENT
  })
  @Operation(
      summary = "Figures of a range of time",
      description = "People of a department get assignment_timeliness of their own department.")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content = @Content(schema = @Schema(implementation = FiguresShown.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(
      responseCode = "403",
      description = "Not yours to see",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> figures(
      @QueryParam("from")
          @Parameter(
              description = "Inclusive: a date of the zone, or a time with offset",
              required = true,
              example = "2026-11-01")
          String from,
      @QueryParam("to")
          @Parameter(
              description = "Exclusive, at most 400 days later",
              required = true,
              example = "2026-12-01")
          String to,
      @QueryParam("zone")
          @DefaultValue("Asia/Shanghai")
          @Parameter(description = "IANA time zone", example = "Asia/Shanghai")
          String zone,
      @QueryParam("by")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "department",
                        "channel",
                        "category",
                        "tier",
                        "queue",
                        "agent",
                        "call_type",
                        "line",
                        "half_hour",
                        "hour",
                        "day",
                        "week",
                        "month"
                      }))
          String by,
      @QueryParam("code") @Parameter(description = "One figure only", example = "on_the_spot")
          String code,
      @QueryParam("department") @Parameter(description = "One department only") String department) {
    Question question = Asked.question(from, to, zone, by, code, department);
    return reckonFigures.reckon(question, actor.get()).map(outcome -> shown(question, outcome));
  }

  private static Response shown(Question question, FiguresOutcome outcome) {
    return switch (outcome) {
      case FiguresOutcome.Reckoned reckoned ->
          Response.ok(FiguresShown.of(question, reckoned.values())).build();
      case FiguresOutcome.NotYours refused -> Problem.forbidden(refused.why()).toResponse();
      case FiguresOutcome.CutsAQuarter cut ->
          Problem.invalid(
                  "from", "must lie on a quarter of an hour, as to must, where calls are counted")
              .toResponse();
      case FiguresOutcome.TookTooLong late ->
          Problem.invalid("to", "must be nearer to from: there is too much to add up").toResponse();
      case FiguresOutcome.TooManyGroups many ->
          Problem.invalid("by", "must make at most " + many.rowsMax() + " rows").toResponse();
    };
  }

  @GET
  @Path("/definitions")
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY,
    Roles.DEPARTMENT
  })
  @Operation(summary = "What each figure is: formula, unit, target")
  @APIResponse(
      responseCode = "200",
      description = "All definitions",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Definition.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> definitions() {
    return targets
        .all()
        .map(known -> FigureTable.ALL.stream().map(figure -> Definition.of(figure, known)).toList())
        .map(all -> Response.ok(all).build());
  }
}
