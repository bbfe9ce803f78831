package dev.thirdring.routing.assignment.bulk;

import dev.thirdring.platform.security.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Goes through the tickets of a run, each in a transaction of its own. */
@ApplicationScoped
class DoToMany {
  private static final Logger LOG = Logger.getLogger(DoToMany.class);

  private final BulkRuns runs;
  private final DoToOne one;
  private final Clock clock;

  DoToMany(BulkRuns runs, DoToOne one, Clock clock) {
    this.runs = runs;
    this.one = one;
    this.clock = clock;
  }

  @WithTransaction
  Uni<BulkRuns.Run> begin(BulkRuns.Run wanted, List<UUID> tickets) {
    return runs.begin(wanted, tickets, clock.instant());
  }

  /**
   * @param versions as the caller saw them; a ticket without one is taken as it is
   */
  Uni<List<BulkLine>> go(
      BulkRuns.Run run, BulkRequest wanted, Map<UUID, Long> versions, Actor actor) {
    return Panache.withSession(() -> runs.rows(run.id()))
        .chain(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(
                        row ->
                            row.outcome() == RowOutcome.PENDING
                                ? act(run, wanted, row.ticketId(), versions, actor)
                                : Uni.createFrom().item(row))
                    .collect()
                    .asList());
  }

  /** What fails stays pending: the same request with its key goes on with it. */
  private Uni<BulkLine> act(
      BulkRuns.Run run, BulkRequest wanted, UUID id, Map<UUID, Long> versions, Actor actor) {
    Long version = versions.get(id);
    OptionalLong seen = version == null ? OptionalLong.empty() : OptionalLong.of(version);
    return Panache.withTransaction(
            () ->
                runs.lock(run.id(), id)
                    .chain(
                        row ->
                            row.outcome() == RowOutcome.PENDING
                                ? one.act(wanted, id, seen, actor)
                                    .call(done -> runs.put(run.id(), done))
                                : Uni.createFrom().item(row)))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf(failure, "A ticket of a bulk run failed");
              return BulkLine.pending(id, "failed: send the request again with its key");
            });
  }
}
