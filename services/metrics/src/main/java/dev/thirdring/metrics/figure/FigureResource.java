package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.definition.Measures;
import dev.thirdring.metrics.figure.definition.ReadMeasures;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.Targets;
import dev.thirdring.metrics.target.ReadTargets;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Figures 指标",
    description = "What the suite did, as numerator and denominator (M1, M2).")
public class FigureResource {
  private final ShowFigures showFigures;
  private final ReadTargets targets;
  private final ReadMeasures measures;
  private final CurrentActor actor;

  FigureResource(
      ShowFigures showFigures, ReadTargets targets, ReadMeasures measures, CurrentActor actor) {
    this.measures = measures;
    this.showFigures = showFigures;
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
      description =
          "People of a department get assignment_timeliness of their own department. A figure that"
              + " lacks what is grouped or narrowed down by is left out.")
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
  public Uni<Response> figures(@BeanParam FigureQuery query) {
    Asked.Request request = Asked.request(query);
    return showFigures
        .show(request.question(), request.compared(), actor.get())
        .map(FigureResource::shown);
  }

  private static Response shown(ShowFigures.Outcome outcome) {
    return switch (outcome) {
      case ShowFigures.Outcome.Shown(var figures) -> Response.ok(figures).build();
      case ShowFigures.Outcome.Refused(var why) -> FigureProblems.of(why).toResponse();
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
        .chain(known -> measures.all().map(all -> definitions(known, all)))
        .map(all -> Response.ok(all).build());
  }

  private static List<Definition> definitions(Targets targets, Map<String, Measures> measures) {
    return FigureTable.ALL.stream()
        .map(figure -> Definition.of(figure, targets, measures))
        .toList();
  }
}
