package dev.thirdring.routing.partner.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receiver, as its partner and the centre see it. */
public record WebhookView(
    UUID webhookId,
    String url,
    @Schema(
            description =
                "PENDING until it was verified; DISABLED after long failure or when it answered 410")
        State state,
    String disabledReason,
    @Schema(description = "Absent while it takes what it is sent") Instant failingSince,
    @Schema(description = "Until then messages are also signed with the secret before")
        Instant previousSecretUntil,
    Instant createdAt,
    @Schema(description = "Send it as If-Match") long version) {

  /** How far a receiver is. */
  public enum State {
    PENDING,
    ACTIVE,
    DISABLED
  }
}
