package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.SalesViews.MissingReport;
import dev.thirdring.intake.salesreport.SalesViews.SalesReport;
import dev.thirdring.intake.salesreport.SalesViews.WholeSalesReport;
import dev.thirdring.intake.salesreport.model.Grade;
import dev.thirdring.intake.salesreport.model.TenDays;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/sales-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales reports", description = "Ten-day reports 旬报 of salespeople, tracked to answers")
public class SalesReportResource {
  private final TakeReport takeReport;
  private final FollowReport followReport;
  private final SalesQuery query;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  SalesReportResource(
      TakeReport takeReport,
      FollowReport followReport,
      SalesQuery query,
      Idempotency idempotency,
      CurrentActor actor) {
    this.takeReport = takeReport;
    this.followReport = followReport;
    this.query = query;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** How good a report is. */
  public record GradeRequest(
      @NotNull(message = "must be one of EXCELLENT, GOOD, FAIR, POOR") Grade grade) {}

  /** That a report was taken in, and whether it came too late. */
  public record ReportTaken(UUID id, boolean late) {}

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CHANNEL})
  @Operation(summary = "Takes a ten-day report in; one per salesperson and ten days (I15)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ReportTaken.class)))
  @APIResponse(responseCode = "409", description = "These ten days were reported before")
  public Uni<Response> take(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid SalesReportRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by, idempotencyKey, body, () -> takeReport.take(body, by).map(SalesReportResource::answer));
  }

  private static Answer answer(TakeReport.Outcome outcome) {
    return switch (outcome) {
      case TakeReport.Outcome.Taken(var id, var late) ->
          Answer.created("/sales-reports/" + id, 0, new ReportTaken(id, late));
      case TakeReport.Outcome.ReportedBefore before ->
          Answer.refused(
              Problem.conflict(
                  "sales-report-exists", "This salesperson reported these ten days before."));
      case TakeReport.Outcome.Refused(var error) ->
          Answer.refused(Problem.invalid(error.field(), error.allowed()));
    };
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ANALYST, Roles.GENERAL_MANAGER})
  @Operation(summary = "Lists reports, the newest first")
  public Uni<Page<SalesReport>> list(
      @QueryParam("period") String period,
      @QueryParam("salesperson") String salesperson,
      @QueryParam("late") Boolean late,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.reports(period, salesperson, late, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/missing")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ANALYST, Roles.GENERAL_MANAGER})
  @Operation(summary = "Lists the salespeople whose report of these ten days is not here")
  public Uni<Page<MissingReport>> missing(
      @QueryParam("period") String period,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    TenDays days =
        TenDays.parse(period == null ? "" : period)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.invalid("period", "must be ten days such as 2026-11-2")));
    return query.missing(days, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ANALYST, Roles.GENERAL_MANAGER})
  @Operation(summary = "Shows a report with its items")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeSalesReport.class)))
  @APIResponse(responseCode = "404", description = "No such report")
  public Uni<Response> view(@RestPath UUID id) {
    return query
        .whole(id)
        .map(
            found ->
                found
                    .map(
                        whole ->
                            Response.ok(whole)
                                .header(HttpHeaders.ETAG, EntityTags.of(whole.report().version()))
                                .build())
                    .orElseGet(() -> Problem.notFound("report " + id).toResponse()));
  }

  @PUT
  @Path("/{id}/grade")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY})
  @Operation(summary = "Grades a report, or grades it anew")
  @APIResponse(responseCode = "204", description = "Graded")
  @APIResponse(responseCode = "404", description = "No such report")
  public Uni<Response> grade(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid GradeRequest body) {
    return followReport
        .grade(id, EntityTags.required(ifMatch), body.grade(), actor.get().name())
        .map(SalesItemResource::response);
  }
}
