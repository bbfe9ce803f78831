package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clock's ledger (R9). */
public record LedgerView(
    UUID clockId,
    List<EntryView> entries,
    @Schema(
            description =
                "When it is due, reckoned again from the entries alone; absent while it stands still")
        Instant dueAt) {

  /** One turn, and what had passed by then. */
  public record EntryView(
      LedgerEntry.Kind kind,
      Instant at,
      String by,
      String why,
      String limit,
      @Schema(
              description = "Calendar and its edition",
              examples = {"cn-standard/3"})
          String calendar,
      @Schema(
              description = "By the clock, pauses left out",
              examples = {"PT5H30M"})
          String counted,
      @Schema(
              description = "Working time, pauses left out",
              examples = {"PT4H"})
          String worked,
      Instant dueAt) {

    static EntryView of(LedgerEntry entry) {
      return new EntryView(
          entry.turn().kind(),
          entry.turn().at(),
          entry.turn().by(),
          entry.turn().why(),
          entry.limit().toString(),
          entry.calendar().toString(),
          entry.counted().toString(),
          entry.worked().toString(),
          entry.dueAt().orElse(null));
    }
  }
}
