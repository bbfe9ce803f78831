package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.PauseEnd;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a ticket waited, or waits (R9). */
public record TicketPauseView(
    UUID pauseId,
    @Schema(
            description = "Code of a reason, see /pause-reasons",
            examples = {"customer"})
        String code,
    String reason,
    @Schema(description = "The clocks that stand still") List<String> clocks,
    String by,
    Instant from,
    @Schema(description = "When it ends by itself") Instant latest,
    @Schema(description = "Absent while it lasts") Instant until,
    String endedBy,
    PauseEnd endedBecause) {

  static TicketPauseView of(TicketPause pause) {
    return new TicketPauseView(
        pause.id(),
        pause.reason(),
        pause.remark(),
        pause.clocks().stream().sorted().toList(),
        pause.by(),
        pause.from(),
        pause.latest(),
        pause.end().map(TicketPause.End::at).orElse(null),
        pause.end().map(TicketPause.End::by).orElse(null),
        pause.end().map(TicketPause.End::because).orElse(null));
  }
}
