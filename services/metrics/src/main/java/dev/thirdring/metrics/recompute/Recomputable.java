package dev.thirdring.metrics.recompute;

import io.smallrye.mutiny.Uni;

/** Sums that can be rebuilt from raw facts at any time. */
public interface Recomputable {

  /** As the answer tells it, such as {@code calls}. */
  String name();

  /**
   * Replaces all sums of the stretch by what its raw facts give, within the caller's transaction.
   * Takes {@link SumLocks#rebuild} of its name first, as its use case takes {@link SumLocks#count}.
   */
  Uni<Recomputed> recompute(Stretch stretch);
}
