package dev.thirdring.metrics.report;

import dev.thirdring.metrics.figure.Asked;
import dev.thirdring.metrics.figure.model.Range;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/figures/report")
@Tag(name = "Reports 报表", description = "Figures of a month as a table (M4).")
public class ReportResource {
  private static final String CSV = "text/csv";

  private final ReportMonth reportMonth;
  private final CurrentActor actor;

  ReportResource(ReportMonth reportMonth, CurrentActor actor) {
    this.reportMonth = reportMonth;
    this.actor = actor;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "A month's figures: all together, by tier, department, channel, category")
  @APIResponse(
      responseCode = "200",
      description = "The report; as CSV when text/csv is asked for",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = MonthlyReport.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> report(
      @QueryParam("month") @Parameter(required = true, example = "2026-11") String month,
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") @Parameter(example = "Asia/Shanghai")
          String zone,
      @Context HttpHeaders headers) {
    Range range = Asked.month(month, zone);
    boolean csv = wantsCsv(headers);
    return reportMonth
        .report(range, actor.get())
        .map(tables -> new MonthlyReport(month, zone, tables))
        .map(report -> csv ? csv(report) : json(report));
  }

  private static Response csv(MonthlyReport report) {
    return Response.ok(ReportCsv.of(report))
        .type(CSV + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"figures-" + report.month() + ".csv\"")
        .build();
  }

  private static Response json(MonthlyReport report) {
    return Response.ok(report).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** Whoever takes anything gets JSON. */
  private static boolean wantsCsv(HttpHeaders headers) {
    MediaType first = headers.getAcceptableMediaTypes().getFirst();
    return !first.isWildcardType() && first.isCompatible(MediaType.valueOf(CSV));
  }
}
