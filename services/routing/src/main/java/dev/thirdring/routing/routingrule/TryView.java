package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.routingrule.model.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the tickets of a period would have gone (R7). */
public record TryView(
    UUID tryId,
    UUID ruleSetId,
    Instant from,
    Instant to,
    @Schema(description = "Tickets of the period that rules had assigned") int tickets,
    @Schema(description = "Would go to another unit") int moved,
    @Schema(description = "No rule matches; the fallback owns them") int unmatched,
    @Schema(description = "False when the period has more tickets than were asked for")
        boolean complete,
    List<Share> units,
    String triedBy,
    Instant triedAt) {

  /** How many tickets a unit got then, and would get with these rules. */
  public record Share(String unit, int then, int now) {}

  static List<Share> units(Tally tally) {
    List<Share> units = new ArrayList<>();
    tally.units().forEach(unit -> units.add(new Share(unit, tally.then(unit), tally.now(unit))));
    return units;
  }

  static TryView of(TryRow row, List<Share> units) {
    return new TryView(
        row.id,
        row.ruleSetId,
        row.periodFrom,
        row.periodTo,
        row.tickets,
        row.moved,
        row.unmatched,
        row.complete,
        units,
        row.triedBy,
        row.triedAt);
  }
}
