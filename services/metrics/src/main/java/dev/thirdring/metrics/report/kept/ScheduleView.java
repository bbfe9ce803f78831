package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.write.Format;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a report is made by itself.
 *
 * @param day after the period's end: 1 is the day after the last; of a month, 5 is the fifth
 */
public record ScheduleView(
    UUID id,
    String code,
    ReportKind kind,
    Format format,
    Language language,
    String zone,
    int day,
    @Schema(
            implementation = String.class,
            format = "time",
            examples = {"08:00"})
        LocalTime at,
    List<String> recipients,
    boolean active,
    Instant changedAt,
    String changedBy,
    long version) {

  static ScheduleView of(ScheduleRow row) {
    return new ScheduleView(
        row.id,
        row.code,
        row.kind,
        row.format,
        row.language,
        row.zone,
        row.day,
        row.at,
        List.of(row.recipients),
        row.active,
        row.changedAt,
        row.changedBy,
        row.version);
  }
}
