package dev.thirdring.metrics.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;

/** An administrator sets a target anew. */
@ApplicationScoped
class ChangeTarget {
  private final TargetStore store;

  ChangeTarget(TargetStore store) {
    this.store = store;
  }

  @WithTransaction
  Uni<TargetOutcome> change(String id, long version, BigDecimal atLeast, BigDecimal atMost) {
    return store.find(id).chain(found -> decided(found, version, atLeast, atMost));
  }

  private Uni<TargetOutcome> decided(
      Optional<StoredTarget> found, long version, BigDecimal atLeast, BigDecimal atMost) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(new TargetOutcome.Unknown());
    }
    if (found.get().version() != version) {
      return Uni.createFrom().item(new TargetOutcome.ChangedMeanwhile());
    }
    return store.change(found.get(), atLeast, atMost).map(TargetOutcome.Changed::new);
  }
}
