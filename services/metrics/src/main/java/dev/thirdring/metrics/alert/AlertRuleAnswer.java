package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure is watched. */
@Schema(name = "AlertRule")
record AlertRuleAnswer(
    @Schema(examples = {"service_level.queue"}) String id,
    @Schema(examples = {"service_level"}) String code,
    String variant,
    Period period,
    @Schema(
            description = "Each group is watched for itself; absent: all together",
            examples = {"queue"})
        String groupedBy,
    @Schema(description = "With less to divide by, a period is not judged") long minimumVolume,
    @Schema(description = "In the figure's unit: how far inside its target clears at once")
        BigDecimal margin,
    @Schema(description = "So many periods outside, one after the other, raise an alert")
        int raiseAfter,
    @Schema(description = "So many periods inside, however near the end of the target, clear it")
        int clearAfter,
    boolean enabled,
    @Schema(description = "Beginning of the newest period judged") Instant judgedFrom,
    long version) {
  static AlertRuleAnswer of(AlertRuleRow row) {
    return new AlertRuleAnswer(
        row.id,
        row.figure,
        row.variant,
        row.period,
        row.scopedBy.isEmpty() ? null : row.scopedBy.toLowerCase(Locale.ROOT),
        row.minimumVolume,
        row.margin,
        row.raiseAfter,
        row.clearAfter,
        row.enabled,
        row.evaluatedFrom,
        row.version);
  }
}
