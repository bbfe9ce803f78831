package dev.thirdring.metrics.target;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Where targets are kept. */
interface TargetStore {
  Uni<List<StoredTarget>> all();

  Uni<Optional<StoredTarget>> find(String id);

  /** Fails as stale when somebody else changed it since this version. */
  Uni<StoredTarget> change(StoredTarget seen, BigDecimal atLeast, BigDecimal atMost);
}
