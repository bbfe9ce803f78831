package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.Asked;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/months")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closed months 月结", description = "Figures that stay what they were.")
public class MonthResource {
  private final CloseMonth closeMonth;
  private final ReadClosedMonths readClosedMonths;
  private final CurrentActor actor;

  MonthResource(CloseMonth closeMonth, ReadClosedMonths readClosedMonths, CurrentActor actor) {
    this.closeMonth = closeMonth;
    this.readClosedMonths = readClosedMonths;
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
  @Operation(summary = "The closed months of a zone, by month")
  @APIResponse(
      responseCode = "200",
      description = "The months",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = MonthShown.Line.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> months(
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") @Parameter(example = "Asia/Shanghai")
          String zone) {
    return readClosedMonths
        .all(Asked.month("2026-11", zone).zone())
        .map(all -> Response.ok(all).build());
  }

  @POST
  @Path("/{month}/closing")
  @RolesAllowed({Roles.ANALYST, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Closes a month: its figures stay",
      description =
          "Needs no Idempotency-Key: a month is closed once, and closing it again answers what was"
              + " kept.")
  @APIResponse(
      responseCode = "201",
      description = "Closed now",
      content = @Content(schema = @Schema(implementation = MonthShown.Line.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was closed before",
      content = @Content(schema = @Schema(implementation = MonthShown.Line.class)))
  @APIResponse(
      responseCode = "409",
      description = "Not over yet, or a later month is closed",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> close(
      @PathParam("month") @Parameter(example = "2026-11") String month,
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") @Parameter(example = "Asia/Shanghai")
          String zone) {
    Range range = Asked.month(month, zone);
    return closeMonth
        .close(YearMonth.parse(month), range.zone(), actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case CloseMonth.Outcome.Closed(var closed) ->
                      Response.status(Response.Status.CREATED)
                          .entity(MonthShown.Line.of(closed))
                          .build();
                  case CloseMonth.Outcome.ClosedBefore(var closed) ->
                      Response.ok(MonthShown.Line.of(closed)).build();
                  case CloseMonth.Outcome.NotOver() ->
                      Problem.conflict("month-not-over", "The month is not over.").toResponse();
                  case CloseMonth.Outcome.LaterIsClosed(var later) ->
                      Problem.conflict(
                              "later-month-closed",
                              "Months are closed in order, and " + later + " is closed.")
                          .toResponse();
                });
  }

  @GET
  @Path("/{month}")
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "What was kept of a month, and what later events would change")
  @APIResponse(
      responseCode = "200",
      description = "The month",
      content = @Content(schema = @Schema(implementation = MonthShown.class)))
  @APIResponse(responseCode = "404", description = "Not closed")
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> month(
      @PathParam("month") @Parameter(example = "2026-11") String month,
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") @Parameter(example = "Asia/Shanghai")
          String zone) {
    Range range = Asked.month(month, zone);
    return readClosedMonths.month(YearMonth.parse(month), range.zone()).map(MonthResource::found);
  }

  @GET
  @Path("/{month}/verification")
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "Reckons the hashes anew, from the first closed month to this one")
  @APIResponse(
      responseCode = "200",
      description = "Whether all are what they were",
      content = @Content(schema = @Schema(implementation = ReadClosedMonths.Verification.class)))
  @APIResponse(responseCode = "404", description = "Not closed")
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> verify(
      @PathParam("month") @Parameter(example = "2026-11") String month,
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") @Parameter(example = "Asia/Shanghai")
          String zone) {
    Range range = Asked.month(month, zone);
    return readClosedMonths.verify(YearMonth.parse(month), range.zone()).map(MonthResource::found);
  }

  private static Response found(Optional<?> what) {
    return what.map(one -> Response.ok(one).build())
        .orElseGet(() -> Problem.notFound("The month is not closed.").toResponse());
  }
}
