package dev.thirdring.proofs.lamp;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Lights a lamp; on demand sets its deadlines, or fails when everything was written. */
@ApplicationScoped
class LightLamp {
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final Clock clock;

  LightLamp(Outbox outbox, Deadlines deadlines, Clock clock) {
    this.outbox = outbox;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @WithTransaction
  Uni<LampRow> light(LampResource.Wish wish) {
    LampRow lamp = new LampRow();
    lamp.id = UuidCreator.getTimeOrderedEpoch();
    lamp.name = wish.name();
    lamp.colour = wish.colour();
    return lamp.<LampRow>persist()
        .call(Panache::flush)
        .call(() -> setDeadlines(lamp, wish))
        .call(() -> append(lamp))
        .invoke(
            () -> {
              if (wish.failsAfterwards()) {
                throw new IllegalStateException("fails after everything was written");
              }
            });
  }

  private Uni<Void> append(LampRow lamp) {
    return outbox.append(lamp.id.toString(), new LampLit(lamp.id, 1, lamp.name), clock.instant());
  }

  private Uni<Void> setDeadlines(LampRow lamp, LampResource.Wish wish) {
    return wish.burnsOutAt() == null
        ? Uni.createFrom().voidItem()
        : set(BurnOut.KIND, lamp, wish.burnsOutAt())
            .chain(
                () ->
                    wish.shortCircuits()
                        ? set(ShortCircuit.KIND, lamp, wish.burnsOutAt().minusSeconds(60))
                        : Uni.createFrom().voidItem());
  }

  private Uni<Void> set(String kind, LampRow lamp, Instant dueAt) {
    return deadlines.set(new Deadline(kind, lamp.id.toString(), dueAt, ""));
  }
}
