package dev.thirdring.routing.partner.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Whoever registers a receiver must have it: it is sent a signed challenge, and takes messages only
 * when it answers with it. No transaction is open while it is asked.
 */
@ApplicationScoped
public class VerifyReceiver {
  private static final int CHALLENGE_BYTES = 24;

  private final KeepReceivers keep;
  private final SendMessage send;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  VerifyReceiver(KeepReceivers keep, SendMessage send, Clock clock) {
    this.keep = keep;
    this.send = send;
    this.clock = clock;
  }

  public Uni<WebhookView> verify(String partner, UUID id, long version) {
    return keep.required(partner, id, version)
        .chain(this::challenge)
        .chain(() -> keep.set(partner, id, version, WebhookView.State.ACTIVE, ""));
  }

  private Uni<Void> challenge(Receiver receiver) {
    List<WebhookSecret> secrets = keep.secrets(receiver);
    if (secrets.isEmpty()) {
      throw new ProblemException(
          Problem.conflict("no-secret", "Ask for a secret first, so that messages can be signed."));
    }
    byte[] bytes = new byte[CHALLENGE_BYTES];
    random.nextBytes(bytes);
    String challenge = HexFormat.of().formatHex(bytes);
    String body =
        "{\"type\":\"webhook.verification\",\"timestamp\":\"%s\",\"data\":{\"challenge\":\"%s\"}}"
            .formatted(clock.instant(), challenge);
    return send.send(
            new SendMessage.Message(
                UuidCreator.getTimeOrderedEpoch().toString(), receiver.url(), secrets, body))
        .onFailure()
        .transform(failure -> notVerified(SendMessage.reason(failure)))
        .invoke(answered -> check(answered, challenge))
        .replaceWithVoid();
  }

  private static void check(SendMessage.Answered answered, String challenge) {
    if (!answered.isTaken()) {
      throw notVerified("it answered with status " + answered.status());
    }
    if (!answered.text().strip().equals(challenge)) {
      throw notVerified("it did not answer with the challenge, and nothing else, as the body");
    }
  }

  private static ProblemException notVerified(String why) {
    return new ProblemException(
        Problem.conflict("receiver-not-verified", "The receiver was not verified: " + why + "."));
  }
}
