package dev.thirdring.intake.chat;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs each piece of work of a long-lived connection on a Vert.x context of its own, as a request
 * would have one: sessions are kept there.
 */
final class OwnContext {
  private OwnContext() {}

  static <T> void run(
      Context loop, Supplier<Uni<T>> work, Consumer<T> then, Consumer<Throwable> otherwise) {
    Context own = VertxContext.createNewDuplicatedContext(loop);
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(
        ignored -> Uni.createFrom().deferred(work::get).subscribe().with(then, otherwise));
  }
}
