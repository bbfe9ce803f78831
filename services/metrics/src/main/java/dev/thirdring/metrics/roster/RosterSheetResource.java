package dev.thirdring.metrics.roster;

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
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rosters")
@Tag(name = "Rosters 排班")
public class RosterSheetResource {
  private final KeepShift keepShift;
  private final TakeSheet takeSheet;
  private final ZoneId zone;

  RosterSheetResource(
      KeepShift keepShift,
      TakeSheet takeSheet,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.keepShift = keepShift;
    this.takeSheet = takeSheet;
    this.zone = ZoneId.of(zone);
  }

  @POST
  @Path("/batch")
  @Consumes({Sheet.CSV, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes a roster as CSV, row by row",
      description =
          "Times are the centre's wall clock; one not later than the beginning is of the next day."
              + " The heading is row 1. Sending the file again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = SheetAnswer.class)))
  public Uni<Response> batch(byte[] body) {
    return takeSheet.take(RosterColumns.SHEET, body, this::take);
  }

  private Uni<RowAnswer> take(SheetLine row) {
    return RosterColumns.read(row, zone)
        .map(shift -> keepShift.take(shift).map((EntryOutcome outcome) -> outcome.answer(row)))
        .orElseGet(() -> Uni.createFrom().item(RowAnswer.refused(row, row.problems())));
  }

  @GET
  @Path("/template.csv")
  @Produces(Sheet.CSV)
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Gives an empty roster to fill in")
  @APIResponse(responseCode = "200", content = @Content(mediaType = Sheet.CSV))
  public Response template() {
    return TakeSheet.template(RosterColumns.SHEET, "roster");
  }
}
