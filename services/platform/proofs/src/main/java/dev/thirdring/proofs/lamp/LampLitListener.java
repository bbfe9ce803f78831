package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sees its own lamps from outside, as another service would. */
@ApplicationScoped
class LampLitListener implements EventListener<LampLit> {
  @Override
  public Class<LampLit> event() {
    return LampLit.class;
  }

  @Override
  public Uni<Void> on(LampLit lit, Received received) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("insert into sighting (lamp_id, sequence) values (?1, ?2)")
                    .setParameter(1, lit.lampId())
                    .setParameter(2, lit.sequence())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
