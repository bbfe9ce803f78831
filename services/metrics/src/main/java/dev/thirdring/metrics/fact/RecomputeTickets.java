package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.recompute.Recomputable;
import dev.thirdring.metrics.recompute.Recomputed;
import dev.thirdring.metrics.recompute.Stretch;
import dev.thirdring.metrics.recompute.SumLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts a day's tickets anew from the facts that are kept: what each contributes, and the sums of
 * that. What tickets contributed whose facts are gone stays in the sums.
 */
@ApplicationScoped
class RecomputeTickets implements Recomputable {
  private static final String RECOUNT =
      """
      select facts, sums, differing, array_to_string(examples, chr(10)) from recount_tickets(?1, ?2)
      """;

  private final SumLocks locks;

  RecomputeTickets(SumLocks locks) {
    this.locks = locks;
  }

  @Override
  public String name() {
    return PgFacts.SUMS;
  }

  @Override
  public Uni<Recomputed> recompute(Stretch stretch) {
    return locks
        .rebuild(name())
        .chain(() -> Panache.getSession())
        .chain(
            session ->
                session
                    .createNativeQuery(RECOUNT, Object[].class)
                    .setParameter(1, stretch.from())
                    .setParameter(2, stretch.to())
                    .getSingleResult())
        .map(RecomputeTickets::recomputed);
  }

  private static Recomputed recomputed(Object[] row) {
    return new Recomputed(
        (Long) row[0], (Long) row[1], (Long) row[2], ((String) row[3]).lines().toList());
  }
}
