package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes each wish, answers it with {@link LampLit}, and fails as it is told to. */
@ApplicationScoped
class LampWantedListener implements EventListener<LampWanted> {
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();

  LampWantedListener(Outbox outbox, Deadlines deadlines) {
    this.outbox = outbox;
    this.deadlines = deadlines;
  }

  @Override
  public Class<LampWanted> event() {
    return LampWanted.class;
  }

  @Override
  public Uni<Void> on(LampWanted wanted, Received received) {
    return note(wanted)
        .chain(() -> setDeadline(wanted))
        .chain(
            () ->
                outbox.append(
                    wanted.lampId().toString(),
                    new LampLit(wanted.lampId(), wanted.sequence(), wanted.text()),
                    received.time()))
        .invoke(() -> fail(wanted, received));
  }

  private Uni<Void> note(LampWanted wanted) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("insert into wish (lamp_id, sequence) values (?1, ?2)")
                    .setParameter(1, wanted.lampId())
                    .setParameter(2, wanted.sequence())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private Uni<Void> setDeadline(LampWanted wanted) {
    return wanted.burnsOutAt() == null
        ? Uni.createFrom().voidItem()
        : deadlines.set(
            new Deadline(BurnOut.KIND, wanted.lampId().toString(), wanted.burnsOutAt(), ""));
  }

  private void fail(LampWanted wanted, Received received) {
    if (wanted.fault() == null) {
      return;
    }
    int tried = tries.merge(received.id(), 1, Integer::sum);
    switch (wanted.fault()) {
      case REFUSES -> throw new RefusedEventException("no lamp of this kind");
      case STUMBLES_TWICE -> {
        if (tried <= 2) {
          throw new IllegalStateException("stumbles");
        }
      }
      case ALWAYS_FAILS -> throw new IllegalStateException("fails for ever");
    }
  }
}
