package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Audience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle of urging as people and programs see it. */
public record CircleView(
    @Schema(description = "Code of a clock, or any") String clock,
    int circle,
    @Schema(
            description = "How long after the miss, by the clock",
            examples = {"PT2H"})
        String after,
    Audience tell,
    @Schema(description = "Told during working hours of the unit only") boolean quiet,
    @Schema(description = "Send it as If-Match") long version) {

  static CircleView of(UrgingCircleRow row) {
    return new CircleView(row.clock, row.circle, row.after, row.tell, row.quiet, row.version);
  }
}
