package dev.thirdring.intake.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes codes, and hashes off the event loop. */
@ApplicationScoped
class Secrets {
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Vertx vertx;
  private final int rounds;

  Secrets(
      Vertx vertx,
      @ConfigProperty(name = "third-ring.identity.hash-rounds", defaultValue = "60000")
          int rounds) {
    this.vertx = vertx;
    this.rounds = rounds;
  }

  String newCode() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  Uni<SlowHash> hash(String secret) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return aside(() -> SlowHash.of(secret, salt, rounds));
  }

  Uni<Boolean> fits(SlowHash kept, String typed) {
    return aside(() -> kept.fits(typed, rounds));
  }

  private <T> Uni<T> aside(Supplier<T> work) {
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(work::get, false).toCompletionStage());
  }
}
