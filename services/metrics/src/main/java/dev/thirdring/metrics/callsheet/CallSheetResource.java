package dev.thirdring.metrics.callsheet;

import dev.thirdring.metrics.entry.Sheet;
import dev.thirdring.metrics.entry.SheetAnswer;
import dev.thirdring.metrics.entry.TakeSheet;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/calls")
@Tag(name = "Calls 呼叫")
public class CallSheetResource {
  private static final CallSheetMapping OWN = new CallSheetMapping(null, null, null, null);
  private final TakeSheetCall takeSheetCall;
  private final Mappings mappings;
  private final TakeSheet takeSheet;

  CallSheetResource(TakeSheetCall takeSheetCall, Mappings mappings, TakeSheet takeSheet) {
    this.takeSheetCall = takeSheetCall;
    this.takeSheet = takeSheet;
    this.mappings = mappings;
  }

  @POST
  @Path("/batch")
  @Consumes({Sheet.CSV, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes calls as CSV, one row a call",
      description =
          "With the columns of the template, times by RFC 3339; or with anybody's columns and the"
              + " mapping that says which is what. The heading is row 1. A call is known by its id:"
              + " sending the file again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = SheetAnswer.class)))
  @APIResponse(responseCode = "400", description = "The request is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> batch(
      @QueryParam("mapping") @Parameter(description = "Code of a mapping") String mapping,
      byte[] body) {
    if (mapping == null) {
      return takeSheet.take(CallColumns.SHEET, body, row -> takeSheetCall.take(row, OWN));
    }
    return mappings
        .find(mapping)
        .chain(
            found ->
                found
                    .map(kept -> mapped(kept.mapping(), body))
                    .orElseGet(
                        () ->
                            Uni.createFrom()
                                .item(
                                    Problem.invalid(
                                            "mapping",
                                            "must be the code of a kept mapping, see"
                                                + " /call-sheet-mappings")
                                        .toResponse())));
  }

  private Uni<Response> mapped(CallSheetMapping mapping, byte[] body) {
    return takeSheet.take(
        () -> CallColumns.SHEET.read(body, mapping::translated),
        row -> takeSheetCall.take(row, mapping));
  }

  @GET
  @Path("/template.csv")
  @Produces(Sheet.CSV)
  @RolesAllowed({Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(summary = "Gives an empty sheet of calls to fill in")
  @APIResponse(responseCode = "200", content = @Content(mediaType = Sheet.CSV))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Response template() {
    return TakeSheet.template(CallColumns.SHEET, "calls");
  }
}
