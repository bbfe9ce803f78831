package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/dealer-reports/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dealer reports")
public class DealerBatchResource {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";

  private final TakeBatch takeBatch;
  private final CurrentActor actor;
  private final Vertx vertx;

  DealerBatchResource(TakeBatch takeBatch, CurrentActor actor, Vertx vertx) {
    this.takeBatch = takeBatch;
    this.actor = actor;
    this.vertx = vertx;
  }

  @POST
  @Path("/batch")
  @Consumes({CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @RolesAllowed(Roles.DEALER)
  @Operation(
      summary = "Reports a day's purchases or repairs as CSV or XLSX (I8)",
      description =
          "Checked row by row; rows are numbered as in the sheet, the heading is row 1. Sending the file again "
              + "changes nothing. At most 5000 rows and 5 MiB.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = TakeBatch.Summary.class)))
  public Uni<Response> batch(@RestPath String kind, byte[] body) {
    ReportKind reported = DealerActor.kind(kind);
    Actor by = actor.get();
    String dealer = DealerActor.dealer(by);
    if (body.length == 0 || body.length > Sheets.BYTES_MAX) {
      return Uni.createFrom()
          .item(
              Problem.of(413, "too-large", "The file is empty or too large 文件为空或过大", "Send less.")
                  .with("file", "must have at most " + Sheets.BYTES_MAX + " bytes")
                  .toResponse());
    }
    return vertx
        .executeBlocking(Uni.createFrom().item(() -> Sheets.read(reported, body)))
        .chain(lines -> takeBatch.take(reported, dealer, lines, by.name()))
        .map(summary -> Response.ok(summary).build())
        .onFailure(UnreadableSheetException.class)
        .recoverWithItem(
            unreadable -> Problem.invalid("file", unreadable.getMessage()).toResponse());
  }

  @GET
  @Path("/template.csv")
  @Produces(CSV)
  @RolesAllowed({Roles.DEALER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Gives an empty sheet to fill in, as CSV")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public Response csvTemplate(@RestPath String kind) {
    ReportKind wanted = DealerActor.kind(kind);
    return file(CSV + "; charset=utf-8", wanted.path() + ".csv", SheetTemplate.csv(wanted));
  }

  @GET
  @Path("/template.xlsx")
  @Produces(XLSX)
  @RolesAllowed({Roles.DEALER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Gives an empty sheet to fill in, as XLSX")
  @APIResponse(responseCode = "200", content = @Content(mediaType = XLSX))
  public Uni<Response> xlsxTemplate(@RestPath String kind) {
    ReportKind wanted = DealerActor.kind(kind);
    return vertx
        .executeBlocking(Uni.createFrom().item(() -> SheetTemplate.xlsx(wanted)))
        .map(content -> file(XLSX, wanted.path() + ".xlsx", content));
  }

  private static Response file(String type, String name, byte[] content) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
