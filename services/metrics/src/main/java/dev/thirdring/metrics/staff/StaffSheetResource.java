package dev.thirdring.metrics.staff;

import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.metrics.entry.RowAnswer;
import dev.thirdring.metrics.entry.Sheet;
import dev.thirdring.metrics.entry.SheetAnswer;
import dev.thirdring.metrics.entry.SheetLine;
import dev.thirdring.metrics.entry.TakeSheet;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/staff")
@Tag(name = "Staff 坐席在册")
public class StaffSheetResource {
  private final KeepEmployment keepEmployment;
  private final TakeSheet takeSheet;

  StaffSheetResource(KeepEmployment keepEmployment, TakeSheet takeSheet) {
    this.keepEmployment = keepEmployment;
    this.takeSheet = takeSheet;
  }

  @POST
  @Path("/batch")
  @Consumes({Sheet.CSV, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes employments as CSV, row by row",
      description = "The heading is row 1. Sending the file again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = SheetAnswer.class)))
  public Uni<Response> batch(byte[] body) {
    return takeSheet.take(StaffColumns.SHEET, body, this::take);
  }

  private Uni<RowAnswer> take(SheetLine row) {
    return StaffColumns.read(row)
        .map(
            employment ->
                keepEmployment.take(employment).map((EntryOutcome outcome) -> outcome.answer(row)))
        .orElseGet(() -> Uni.createFrom().item(RowAnswer.refused(row, row.problems())));
  }

  @GET
  @Path("/template.csv")
  @Produces(Sheet.CSV)
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Gives an empty sheet of employments to fill in")
  @APIResponse(responseCode = "200", content = @Content(mediaType = Sheet.CSV))
  public Response template() {
    return TakeSheet.template(StaffColumns.SHEET, "staff");
  }
}
