package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Placeholder;
import dev.thirdring.smsnotification.template.model.Template;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as it stands. */
@Schema(name = "Template")
record TemplateAnswer(
    @Schema(examples = "registered") String code,
    String zh,
    String en,
    @Schema(description = "ISO 8601", examples = "PT2H") String validity,
    boolean enabled,
    @Schema(description = "what the texts may leave open") List<Slot> placeholders,
    String changedBy,
    Instant changedAt,
    long version) {

  /** A placeholder that may be used here. */
  @Schema(name = "Placeholder")
  record Slot(
      @Schema(examples = "ticketNumber") String name,
      Placeholder.Kind kind,
      @Schema(description = "characters; more is cut") int lengthMax) {}

  static TemplateAnswer of(StoredTemplate stored) {
    Template template = stored.template();
    return new TemplateAnswer(
        template.occasion().code(),
        template.zh().text(),
        template.en().text(),
        template.validity().toString(),
        template.enabled(),
        template.occasion().offered().stream()
            .map(open -> new Slot(open.word(), open.kind(), open.lengthMax()))
            .toList(),
        stored.changedBy(),
        stored.changedAt(),
        stored.version());
  }
}
