package dev.thirdring.routing.escalation;

import dev.thirdring.routing.escalation.model.Trigger;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At which time a ticket goes before which level (R8). */
public record TriggerView(
    TriggerKind kind,
    List<TriggerRequest.At> levels,
    @Schema(description = "Send it as If-Match") long version) {

  static TriggerView of(TriggerRow row) {
    return new TriggerView(
        row.kind,
        Trigger.parse(row.levels).levels().entrySet().stream()
            .map(entry -> new TriggerRequest.At(entry.getKey(), entry.getValue()))
            .toList(),
        row.version);
  }
}
