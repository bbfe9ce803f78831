package dev.thirdring.routing.partner.webhook;

import dev.thirdring.routing.partner.webhook.model.Backoff;
import dev.thirdring.routing.partner.webhook.model.ReceiverAddresses;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators set of receivers. */
@Singleton
class WebhookSettings {
  @ConfigProperty(name = "third-ring.webhooks.key")
  Optional<String> key;

  @ConfigProperty(name = "third-ring.webhooks.allow-http", defaultValue = "false")
  boolean allowHttp;

  @ConfigProperty(name = "third-ring.webhooks.allow-private-addresses", defaultValue = "false")
  boolean allowPrivate;

  @ConfigProperty(name = "third-ring.webhooks.timeout", defaultValue = "10s")
  Duration timeout;

  @ConfigProperty(name = "third-ring.webhooks.first-pause", defaultValue = "5s")
  Duration firstPause;

  @ConfigProperty(name = "third-ring.webhooks.pause-max", defaultValue = "1h")
  Duration pauseMax;

  @ConfigProperty(name = "third-ring.webhooks.attempts-max", defaultValue = "16")
  int attemptsMax;

  @ConfigProperty(name = "third-ring.webhooks.disable-after", defaultValue = "P3D")
  Duration disableAfter;

  @ConfigProperty(name = "third-ring.webhooks.secret-overlap", defaultValue = "P1D")
  Duration secretOverlap;

  @ConfigProperty(name = "third-ring.webhooks.at-once", defaultValue = "16")
  int atOnce;

  @ConfigProperty(name = "third-ring.webhooks.at-once-per-receiver", defaultValue = "4")
  int atOncePerReceiver;

  @ConfigProperty(name = "third-ring.webhooks.retention", defaultValue = "P30D")
  Duration retention;

  Backoff backoff() {
    return new Backoff(firstPause, pauseMax, attemptsMax);
  }

  ReceiverAddresses addresses() {
    return new ReceiverAddresses(allowHttp, allowPrivate);
  }
}
