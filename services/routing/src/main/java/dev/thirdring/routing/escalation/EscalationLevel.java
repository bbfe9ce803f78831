package dev.thirdring.routing.escalation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which level a cause goes before. */
public record EscalationLevel(
    @Schema(description = "urgent, the code of an authority, or any-authority") String cause,
    String level,
    String nameZh,
    String nameEn,
    @Schema(description = "Send it as If-Match") long version) {

  static EscalationLevel of(EscalationLevelRow row) {
    return new EscalationLevel(row.cause, row.level, row.nameZh, row.nameEn, row.version);
  }
}
