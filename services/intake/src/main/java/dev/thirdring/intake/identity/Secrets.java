package dev.thirdring.intake.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** Makes codes, and hashes off the event loop. */
@ApplicationScoped
class Secrets {
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Vertx vertx;

  Secrets(Vertx vertx) {
    this.vertx = vertx;
  }

  String newCode() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  Uni<SlowHash> hash(String secret) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return aside(() -> SlowHash.of(secret, salt));
  }

  Uni<Boolean> fits(SlowHash kept, String typed) {
    return aside(() -> kept.fits(typed));
  }

  private <T> Uni<T> aside(Supplier<T> work) {
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(work::get, false).toCompletionStage());
  }
}
