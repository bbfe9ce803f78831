package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Limits;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides on how much, as people and programs see it (R6). */
public record LimitView(
    @Schema(description = "ANY where no other is for the currency") String currency,
    List<LimitRequest.Limit> limits,
    long remindAfterHours,
    @Schema(description = "Send it as If-Match") long version) {

  static LimitView of(LimitRow row) {
    return new LimitView(
        row.currency,
        Limits.parse(row.limits).ladders().entrySet().stream()
            .map(entry -> new LimitRequest.Limit(entry.getKey(), entry.getValue()))
            .toList(),
        Duration.parse(row.remindAfter).toHours(),
        row.version);
  }
}
