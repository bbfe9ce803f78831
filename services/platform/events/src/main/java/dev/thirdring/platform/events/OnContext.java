package dev.thirdring.platform.events;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.function.Supplier;

/**
 * Runs each try on the message's own Vert.x context: a retry's timer would otherwise move it to a
 * pool thread.
 */
final class OnContext {
  private OnContext() {}

  static <T> Uni<T> run(Context context, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                context.runOnContext(
                    ignored ->
                        Uni.createFrom()
                            .deferred(work::get)
                            .subscribe()
                            .with(emitter::complete, emitter::fail)));
  }
}
