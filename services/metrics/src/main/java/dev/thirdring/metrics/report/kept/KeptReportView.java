package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.write.Format;
import java.time.Instant;
import java.util.UUID;

/**
 * A report that was made by itself, or should have been.
 *
 * @param failure why the last attempt came to nothing
 * @param sha256 of the file
 */
public record KeptReportView(
    UUID id,
    UUID scheduleId,
    ReportKind kind,
    String period,
    String zone,
    Format format,
    Language language,
    KeptReportRow.State state,
    Instant dueAt,
    int attempts,
    String failure,
    Instant madeAt,
    Integer bytes,
    String sha256,
    KeptReportRow.Mail mail,
    int mailAttempts,
    String mailFailure,
    Instant mailedAt) {

  static KeptReportView of(KeptReportRow row) {
    return new KeptReportView(
        row.id,
        row.scheduleId,
        row.kind,
        row.period,
        row.zone,
        row.format,
        row.language,
        row.state,
        row.dueAt,
        row.attempts,
        row.failure,
        row.madeAt,
        row.bytes,
        row.sha256,
        row.mail,
        row.mailAttempts,
        row.mailFailure,
        row.mailedAt);
  }
}
