package dev.thirdring.platform.http.bulk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Goes through the tickets of a run, each in a transaction of its own. */
@ApplicationScoped
public class DoToMany {
  private static final Logger LOG = Logger.getLogger(DoToMany.class);

  private final BulkRuns runs;
  private final Clock clock;

  DoToMany(BulkRuns runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /** What is done to one of them, within the transaction that notes it. */
  @FunctionalInterface
  public interface DoToOne {
    /**
     * @param version as the caller saw it; empty: as it is
     */
    Uni<BulkLine> act(UUID ticket, OptionalLong version);
  }

  /** The run that was begun with this key, if there was one. */
  @WithSession
  public Uni<Optional<BulkRun>> known(String actor, String key) {
    return runs.of(actor, key);
  }

  @WithTransaction
  public Uni<BulkRun> begin(BulkRun wanted, List<UUID> tickets) {
    return runs.begin(wanted, tickets, clock.instant());
  }

  /**
   * @param versions as the caller saw them; a ticket without one is taken as it is
   */
  public Uni<BulkAnswer> go(BulkRun run, Map<UUID, Long> versions, DoToOne one) {
    return Panache.withSession(() -> runs.rows(run.id()))
        .chain(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(
                        row ->
                            row.outcome() == RowOutcome.PENDING
                                ? act(run, row.ticketId(), versions, one)
                                : Uni.createFrom().item(row))
                    .collect()
                    .asList())
        .map(rows -> BulkAnswer.of(run.id(), rows));
  }

  /** What fails stays pending: the same request with its key goes on with it. */
  private Uni<BulkLine> act(BulkRun run, UUID id, Map<UUID, Long> versions, DoToOne one) {
    Long version = versions.get(id);
    OptionalLong seen = version == null ? OptionalLong.empty() : OptionalLong.of(version);
    return Panache.withTransaction(
            () ->
                runs.lock(run.id(), id)
                    .chain(
                        row ->
                            row.outcome() == RowOutcome.PENDING
                                ? one.act(id, seen).call(done -> runs.put(run.id(), done))
                                : Uni.createFrom().item(row)))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf(failure, "A ticket of a bulk run failed");
              return BulkLine.pending(id, "failed: send the request again with its key");
            });
  }
}
