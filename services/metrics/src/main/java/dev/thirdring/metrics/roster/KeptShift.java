package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.roster.model.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A shift in the roster.
 *
 * @param day of the centre's calendar, on which it begins
 */
record KeptShift(UUID id, Shift shift, LocalDate day, Instant keptAt, long version) {

  ShiftShown shown() {
    return new ShiftShown(
        id,
        shift.agent(),
        day,
        shift.from(),
        shift.to(),
        shift.breaks(),
        shift.exceptions(),
        shift.scheduled().toSeconds(),
        version);
  }
}
