package dev.thirdring.metrics.alert;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for what. */
@Schema(name = "Responsibility")
record ResponsibilityAnswer(
    UUID id,
    @Schema(
            description = "Absent: every figure",
            examples = {"service_level"})
        String code,
    @Schema(
            description = "Absent: everything",
            examples = {"queue"})
        String groupedBy,
    @Schema(
            description = "Absent: every one of that kind",
            examples = {"broadband"})
        String group,
    @Schema(examples = {"supervisor"}) String role,
    @Schema(description = "User name") String person,
    long version) {
  static ResponsibilityAnswer of(ResponsibilityRow row) {
    return new ResponsibilityAnswer(
        row.id,
        told(row.figure),
        told(row.kind),
        told(row.scope),
        row.role,
        row.person,
        row.version);
  }

  private static String told(String text) {
    return text.isEmpty() ? null : text;
  }
}
