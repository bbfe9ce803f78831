package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.write.Format;
import dev.thirdring.metrics.report.write.WriteReport;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/reports")
@Tag(name = "Reports 报表", description = "Reports as page, CSV, XLSX, PDF and JSON (M4).")
public class KeptReportResource {
  private final MakeReport makeReport;
  private final WriteReport writeReport;
  private final ReadReports readReports;

  KeptReportResource(MakeReport makeReport, WriteReport writeReport, ReadReports readReports) {
    this.makeReport = makeReport;
    this.writeReport = writeReport;
    this.readReports = readReports;
  }

  @GET
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "Lists reports that were made by themselves, the newest first")
  public Uni<Page<KeptReportView>> list(
      @QueryParam("kind") ReportKind kind,
      @QueryParam("period") String period,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return readReports.list(kind, period, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(summary = "Gives the file of a report")
  @APIResponse(responseCode = "200", description = "The file; its ETag is its SHA-256")
  @APIResponse(responseCode = "404", description = "No such report")
  @APIResponse(responseCode = "409", description = "It is not made yet")
  public Uni<Response> file(@RestPath UUID id) {
    return readReports
        .file(id)
        .map(
            found ->
                found
                    .map(KeptReportResource::response)
                    .orElseGet(() -> Problem.notFound("No such report.").toResponse()));
  }

  private static Response response(ReadReports.File file) {
    return file.content()
        .map(
            content ->
                Response.ok(content, file.report().format().mediaType())
                    .header(HttpHeaders.ETAG, "\"" + file.report().sha256() + "\"")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.name() + "\"")
                    .build())
        .orElseGet(
            () ->
                Problem.conflict("report-not-made", "It is " + file.report().state() + ".")
                    .toResponse());
  }

  @GET
  @Path("/view")
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.QUALITY
  })
  @Operation(
      summary = "Makes a report at once; nothing is kept",
      description =
          "A page to read and print, or CSV, XLSX, PDF, JSON. A CSV holds the first table and those"
              + " with the same columns, or the one that is asked for.")
  @APIResponse(responseCode = "200", description = "The report")
  @APIResponse(responseCode = "400", description = "A parameter is wrong")
  public Uni<Response> view(
      @QueryParam("kind") @NotNull(message = "must be given") @Parameter(example = "FIGURES_DAY")
          ReportKind kind,
      @QueryParam("period")
          @Parameter(
              description = "2026-11-25, 2026-W48, 2026-11-2 (of ten days) or 2026-11",
              example = "2026-11-25")
          String period,
      @QueryParam("zone") @DefaultValue("Asia/Shanghai") String zone,
      @QueryParam("format") @DefaultValue("HTML") Format format,
      @QueryParam("language") @DefaultValue("ZH") Language language,
      @QueryParam("table") String table) {
    Optional<ReportPeriod> of = ReportPeriod.parse(kind.rhythm(), period == null ? "" : period);
    List<FieldProblem> problems = new ArrayList<>();
    if (of.isEmpty()) {
      problems.add(new FieldProblem("period", "must be " + example(kind)));
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      problems.add(
          new FieldProblem(
              "zone", "must be a time zone of the IANA list, such as Asia/Shanghai or UTC"));
    }
    if (!problems.isEmpty()) {
      return Uni.createFrom().item(Problem.invalid(problems).toResponse());
    }
    return makeReport
        .report(kind, of.get(), ZoneId.of(zone))
        .chain(report -> writeReport.write(report, format, language, Optional.ofNullable(table)))
        .map(content -> shown(content, format, name(kind, of.get(), format)));
  }

  private static Response shown(byte[] content, Format format, String name) {
    Response.ResponseBuilder response = Response.ok(content, format.mediaType());
    if (format != Format.HTML && format != Format.JSON) {
      response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
    return response
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .build();
  }

  private static String name(ReportKind kind, ReportPeriod period, Format format) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + period.code()
        + "."
        + format.ending();
  }

  private static String example(ReportKind kind) {
    return switch (kind.rhythm()) {
      case DAY -> "a day such as 2026-11-25";
      case WEEK -> "a week such as 2026-W48";
      case TEN_DAYS -> "ten days such as 2026-11-2";
      case MONTH -> "a month such as 2026-11";
    };
  }
}
