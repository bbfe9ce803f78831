package dev.thirdring.metrics.recompute;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counting goes on side by side; rebuilding waits for it and stops it until its transaction ends.
 * Taken first of all in a transaction.
 */
@ApplicationScoped
public class SumLocks {
  private static final String COUNT =
      "select cast(pg_advisory_xact_lock_shared(hashtext('sums'), hashtext(?1)) as text)";
  private static final String REBUILD =
      "select cast(pg_advisory_xact_lock(hashtext('sums'), hashtext(?1)) as text)";

  /** Within a transaction that adds to sums. */
  public Uni<Void> count(String sums) {
    return lock(COUNT, sums);
  }

  /** Within a transaction that replaces sums. */
  public Uni<Void> rebuild(String sums) {
    return lock(REBUILD, sums);
  }

  private static Uni<Void> lock(String sql, String sums) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(sql, String.class).setParameter(1, sums).getSingleResult())
        .replaceWithVoid();
  }
}
