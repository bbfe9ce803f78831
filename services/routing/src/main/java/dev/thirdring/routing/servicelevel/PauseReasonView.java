package dev.thirdring.routing.servicelevel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason to wait as people and programs see it (R9). */
public record PauseReasonView(
    String code,
    String nameZh,
    String nameEn,
    @Schema(description = "The clocks that stand still") List<String> clocks,
    @Schema(description = "The customer's next word ends the pause") boolean endsOnContact,
    @Schema(description = "No pause of this reason lasts longer") String longest,
    @Schema(description = "Send it as If-Match") long version) {

  static PauseReasonView of(PauseReasonRow row) {
    return new PauseReasonView(
        row.code,
        row.nameZh,
        row.nameEn,
        PauseReasonRow.read(row.clocks).stream().sorted().toList(),
        row.endsOnContact,
        row.longest,
        row.version);
  }
}
