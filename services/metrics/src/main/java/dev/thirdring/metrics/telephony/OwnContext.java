package dev.thirdring.metrics.telephony;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work on an event loop, in a context of its own, begun from any thread. */
final class OwnContext {
  private OwnContext() {}

  /** In this very context: a pause between tries would otherwise end on another thread. */
  static <T> Uni<T> in(Context own, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                own.runOnContext(
                    ignored ->
                        Uni.createFrom()
                            .deferred(work::get)
                            .subscribe()
                            .with(emitter::complete, emitter::fail)));
  }

  static <T> CompletableFuture<T> run(Context loop, Supplier<Uni<T>> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Context own = VertxContext.createNewDuplicatedContext(loop);
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(
        ignored ->
            Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(done::complete, done::completeExceptionally));
    return done;
  }
}
