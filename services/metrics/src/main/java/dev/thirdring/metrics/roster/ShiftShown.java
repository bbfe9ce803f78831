package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.entry.Entry;
import dev.thirdring.metrics.roster.model.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift as it is kept. */
public record ShiftShown(
    UUID id,
    String agent,
    @Schema(description = "Of the centre's calendar, on which it begins") LocalDate day,
    Instant from,
    Instant to,
    List<Planned> breaks,
    List<Planned> exceptions,
    @Schema(description = "Without breaks and exceptions") long scheduledSeconds,
    long version)
    implements Entry {

  @Override
  public String location() {
    return "/rosters/shifts/" + id;
  }
}
