package dev.thirdring.routing.partner.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sends what is due, so much at once and no more, and to one receiver only a part of that, on every
 * replica: a delivery is leased by one of them, and comes back to all when its holder dies. It
 * keeps its id, so a receiver that heeds {@code webhook-id} sees each once.
 */
@ApplicationScoped
class DeliverMessages {
  private static final Logger LOG = Logger.getLogger(DeliverMessages.class);

  private final Deliveries deliveries;
  private final SendMessage send;
  private final SecretBox box;
  private final WebhookSettings settings;
  private final MeterRegistry metrics;
  private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

  DeliverMessages(
      Deliveries deliveries,
      SendMessage send,
      SecretBox box,
      WebhookSettings settings,
      MeterRegistry metrics) {
    this.deliveries = deliveries;
    this.send = send;
    this.box = box;
    this.settings = settings;
    this.metrics = metrics;
  }

  /** Does not wait for the receivers: a slow one must not keep the others. */
  @Scheduled(
      every = "${third-ring.webhooks.poll-interval:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> deliver() {
    Map<UUID, Integer> busy = Map.copyOf(underWay);
    int free = settings.atOnce - busy.values().stream().mapToInt(Integer::intValue).sum();
    if (free <= 0) {
      return Uni.createFrom().voidItem();
    }
    return deliveries
        .lease(free, busy)
        .invoke(leased -> leased.forEach(this::deliver))
        .onFailure()
        .invoke(failure -> LOG.warnf("Messages to partners wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void deliver(Deliveries.Leased leased) {
    underWay.merge(leased.webhookId(), 1, Integer::sum);
    attempt(leased)
        .eventually(() -> ended(leased.webhookId()))
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf("A message to a partner was not noted: %s", failure.toString()));
  }

  private void ended(UUID receiver) {
    underWay.computeIfPresent(receiver, (id, many) -> many > 1 ? many - 1 : null);
  }

  private Uni<Void> attempt(Deliveries.Leased leased) {
    return Uni.createFrom()
        .deferred(() -> send.send(message(leased)))
        .onItemOrFailure()
        .transformToUni(
            (answered, failure) ->
                failure == null && answered.isTaken()
                    ? taken(leased)
                    : refused(leased, reason(answered, failure), isGone(answered)));
  }

  private SendMessage.Message message(Deliveries.Leased leased) {
    List<WebhookSecret> secrets =
        Stream.of(Optional.of(leased.secret()), leased.previousSecret())
            .flatMap(Optional::stream)
            .map(kept -> box.opened(leased.webhookId(), kept))
            .toList();
    return new SendMessage.Message(leased.id().toString(), leased.url(), secrets, leased.body());
  }

  private Uni<Void> taken(Deliveries.Leased leased) {
    metrics.counter("webhook.deliveries", "outcome", "delivered").increment();
    return deliveries.delivered(leased);
  }

  private Uni<Void> refused(Deliveries.Leased leased, String why, boolean gone) {
    boolean over = gone || settings.backoff().isExhausted(leased.attempts());
    metrics.counter("webhook.deliveries", "outcome", over ? "dead" : "failed").increment();
    Uni<Void> noted =
        over
            ? deliveries.dead(leased, why)
            : deliveries.tryLater(
                leased, why, settings.backoff().after(leased.attempts(), Math.random()));
    return noted.chain(
        () ->
            deliveries.disableIfFailing(
                leased, gone ? "it answered 410 Gone" : "it failed too long: " + why, gone));
  }

  private static boolean isGone(SendMessage.Answered answered) {
    return answered != null && answered.status() == 410;
  }

  private static String reason(SendMessage.Answered answered, Throwable failure) {
    return failure == null
        ? "answered with status " + answered.status()
        : SendMessage.reason(failure);
  }
}
