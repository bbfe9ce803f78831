package dev.thirdring.metrics.target;

import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Targets;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** All targets, as figures need them and as they are kept. */
@ApplicationScoped
public class ReadTargets {
  private final TargetStore store;

  ReadTargets(TargetStore store) {
    this.store = store;
  }

  @WithSession
  public Uni<Targets> all() {
    return store
        .all()
        .map(
            stored ->
                new Targets(
                    stored.stream()
                        .collect(
                            Collectors.toMap(
                                one -> new Targets.Key(one.figure(), one.variant(), one.tier()),
                                one -> new Target(one.atLeast(), one.atMost())))));
  }

  @WithSession
  Uni<List<StoredTarget>> stored() {
    return store.all();
  }
}
