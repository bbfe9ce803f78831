package dev.thirdring.routing.partner.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message to a receiver, and what became of it. */
public record DeliveryView(
    @Schema(description = "Also its webhook-id") UUID deliveryId,
    UUID webhookId,
    UUID assignmentId,
    String type,
    State state,
    int attempts,
    @Schema(description = "When it is tried next, while it waits") Instant nextAt,
    @Schema(description = "Why the last attempt failed") String lastError,
    Instant createdAt,
    Instant endedAt,
    @JsonRawValue @Schema(implementation = Object.class) String body) {

  /** How far a message is. */
  public enum State {
    WAITING,
    DELIVERED,
    DEAD
  }
}
