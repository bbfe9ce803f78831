package dev.thirdring.routing.partner.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A receiver with its encrypted secrets. */
record Receiver(
    UUID id,
    String partner,
    String url,
    Optional<byte[]> secret,
    Optional<byte[]> previousSecret,
    WebhookView view) {

  /** The secret before, while it is still valid. */
  Optional<byte[]> previousSecretAt(Instant at) {
    return previousSecret.filter(
        any -> view.previousSecretUntil() != null && at.isBefore(view.previousSecretUntil()));
  }
}
