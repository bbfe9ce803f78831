package dev.thirdring.metrics.report.kept;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** A transaction of its own: whatever becomes of it, the one under way is not harmed. */
final class OwnTransaction {
  private OwnTransaction() {}

  /** On the same event loop, in a context of its own, since a context has one session. */
  static <T> Uni<T> of(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context here = Vertx.currentContext();
              Context own = VertxContext.createNewDuplicatedContext(here);
              VertxContextSafetyToggle.setContextSafe(own, true);
              return Uni.createFrom()
                  .<T>emitter(
                      emitter ->
                          own.runOnContext(
                              ignored ->
                                  Panache.withTransaction(work)
                                      .subscribe()
                                      .with(emitter::complete, emitter::fail)))
                  .emitOn(next -> here.runOnContext(ignored -> next.run()));
            });
  }
}
