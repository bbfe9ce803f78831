package dev.thirdring.routing.partner.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A partner keeps its receivers: registers, gives new secrets, switches on and off. */
@ApplicationScoped
public class KeepReceivers {
  static final int PER_PARTNER_MAX = 5;
  static final int WITH_DISABLED_MAX = 20;

  private final Receivers receivers;
  private final WebhookSettings settings;
  private final SecretBox box;
  private final Clock clock;

  KeepReceivers(Receivers receivers, WebhookSettings settings, SecretBox box, Clock clock) {
    this.receivers = receivers;
    this.settings = settings;
    this.box = box;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<WebhookView> register(String partner, String url) {
    settings
        .addresses()
        .refusal(url)
        .ifPresent(
            allowed -> {
              throw new ProblemException(Problem.invalid("url", allowed));
            });
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return receivers
        .lockedCount(partner)
        .invoke(KeepReceivers::refuseTooMany)
        .chain(() -> receivers.add(id, partner, url, clock.instant()))
        .chain(() -> receivers.find(partner, id))
        .map(found -> found.orElseThrow().view());
  }

  /** One that is switched off takes no place among those that are on. */
  private static void refuseTooMany(Receivers.Many many) {
    refuseOneMoreOn(many);
    if (many.all() >= WITH_DISABLED_MAX) {
      throw tooMany(
          "At most "
              + WITH_DISABLED_MAX
              + " with those that are switched off: delete one of them.");
    }
  }

  private static void refuseOneMoreOn(Receivers.Many many) {
    if (many.on() >= PER_PARTNER_MAX) {
      throw tooMany("At most " + PER_PARTNER_MAX + " a partner: switch one off.");
    }
  }

  private static ProblemException tooMany(String detail) {
    return new ProblemException(Problem.conflict("too-many-receivers", detail));
  }

  /** A new secret, shown this once; the one before stays valid for a while. */
  @WithTransaction
  public Uni<WebhookSecret> rotate(String partner, UUID id, long version) {
    WebhookSecret secret = box.made();
    Instant until = clock.instant().plus(settings.secretOverlap);
    return required(partner, id, version)
        .chain(receiver -> receivers.rotate(receiver, box.closed(id, secret), until))
        .map(KeepReceivers::refuseStale)
        .replaceWith(secret);
  }

  @WithTransaction
  public Uni<WebhookView> set(
      String partner, UUID id, long version, WebhookView.State state, String reason) {
    return required(partner, id, version)
        .call(receiver -> placeFor(receiver, state))
        .chain(receiver -> receivers.set(receiver, state, reason))
        .map(KeepReceivers::refuseStale)
        .chain(() -> receivers.find(partner, id))
        .map(found -> found.orElseThrow().view());
  }

  private Uni<Void> placeFor(Receiver receiver, WebhookView.State state) {
    return isOff(receiver) && state != WebhookView.State.DISABLED
        ? receivers
            .lockedCount(receiver.partner())
            .invoke(KeepReceivers::refuseOneMoreOn)
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /** Switches it off, or removes it when it is off already; as it was last. */
  @WithTransaction
  public Uni<WebhookView> end(String partner, UUID id, long version, String reason) {
    return required(partner, id, version)
        .chain(
            receiver ->
                isOff(receiver)
                    ? receivers.remove(receiver).replaceWith(receiver.view())
                    : set(partner, id, version, WebhookView.State.DISABLED, reason));
  }

  private static boolean isOff(Receiver receiver) {
    return receiver.view().state() == WebhookView.State.DISABLED;
  }

  @WithTransaction
  public Uni<Receiver> required(String partner, UUID id, long version) {
    return receivers
        .find(partner, id)
        .map(found -> found.orElseThrow(() -> unknown(id)))
        .invoke(receiver -> refuseStale(receiver.view().version() == version));
  }

  /** The valid secrets, the newest first. */
  List<WebhookSecret> secrets(Receiver receiver) {
    return Stream.of(receiver.secret(), receiver.previousSecretAt(clock.instant()))
        .flatMap(Optional::stream)
        .map(kept -> box.opened(receiver.id(), kept))
        .toList();
  }

  static ProblemException unknown(UUID id) {
    return new ProblemException(Problem.notFound("webhook " + id));
  }

  private static boolean refuseStale(boolean current) {
    if (!current) {
      throw new ProblemException(Problem.stale());
    }
    return true;
  }
}
