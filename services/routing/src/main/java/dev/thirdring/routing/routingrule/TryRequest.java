package dev.thirdring.routing.routingrule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Over which tickets a rule set is tried. */
public record TryRequest(
    @Schema(description = "Absent: seven days before the end") Instant from,
    @Schema(description = "Absent: now") Instant to,
    @Min(value = 1, message = "from 1 to 50000")
        @Max(value = TICKETS_MAX, message = "from 1 to 50000")
        @Schema(description = "At most so many tickets, the oldest first; absent: 20000")
        Integer tickets) {
  static final int TICKETS_MAX = 50_000;
  static final int TICKETS = 20_000;
  static final TryRequest LAST_WEEK = new TryRequest(null, null, null);
}
