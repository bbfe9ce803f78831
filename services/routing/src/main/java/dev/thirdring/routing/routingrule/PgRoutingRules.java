package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.routingrule.model.Rulebook;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks each time which rule set is active, and reads its rules only when it is another: what was
 * activated is never changed again.
 */
@ApplicationScoped
class PgRoutingRules implements RoutingRules {
  private static final String ACTIVE = "select number from rule_set where state = 'ACTIVE'";

  private final RuleSets sets;
  private final AtomicReference<Rulebook> last = new AtomicReference<>();

  PgRoutingRules(RuleSets sets) {
    this.sets = sets;
  }

  @Override
  public Uni<Rulebook> inForce() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(ACTIVE, Integer.class).getSingleResult())
        .chain(
            number -> {
              Rulebook known = last.get();
              return known != null && known.number() == number
                  ? Uni.createFrom().item(known)
                  : sets.active().map(sets::book).invoke(last::set);
            });
  }
}
