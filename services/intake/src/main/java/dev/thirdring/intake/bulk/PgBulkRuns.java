package dev.thirdring.intake.bulk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgBulkRuns implements BulkRuns {
  private static final String BEGIN =
      """
      insert into bulk_run (id, actor, key, request, operation, begun_at) values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (actor, key) do nothing
      """;
  private static final String ADD =
      """
      insert into bulk_row (run_id, ticket_id, position, outcome)
      select ?1, wanted.id, wanted.position, 'PENDING'
      from unnest(cast(cast(?2 as text) as uuid[])) with ordinality as wanted (id, position)
      on conflict do nothing
      """;
  private static final String OF =
      "select id, actor, key, request, operation from bulk_run where actor = ?1 and key = ?2";
  private static final String COLUMNS =
      "select ticket_id, outcome, problem, detail from bulk_row where run_id = ?1";
  private static final String PUT =
      "update bulk_row set outcome = ?3, problem = ?4, detail = ?5 where run_id = ?1 and ticket_id = ?2";

  @Override
  public Uni<Run> begin(Run wanted, List<UUID> tickets, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BEGIN)
                    .setParameter(1, wanted.id())
                    .setParameter(2, wanted.actor())
                    .setParameter(3, wanted.key())
                    .setParameter(4, wanted.request())
                    .setParameter(5, wanted.operation().name())
                    .setParameter(6, at)
                    .executeUpdate())
        .chain(
            begun ->
                begun == 0
                    ? of(wanted.actor(), wanted.key()).map(Optional::orElseThrow)
                    : add(wanted.id(), tickets).replaceWith(wanted));
  }

  private static Uni<Integer> add(UUID run, List<UUID> tickets) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, run)
                    .setParameter(2, array(tickets))
                    .executeUpdate());
  }

  /** As PostgreSQL writes an array; ids hold nothing that would need quotes. */
  private static String array(List<UUID> ids) {
    return ids.toString().replace('[', '{').replace(']', '}').replace(" ", "");
  }

  @Override
  public Uni<Optional<Run>> of(String actor, String key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OF, Object[].class)
                    .setParameter(1, actor)
                    .setParameter(2, key)
                    .getSingleResultOrNull())
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(
                        run ->
                            new Run(
                                (UUID) run[0],
                                (String) run[1],
                                (String) run[2],
                                (String) run[3],
                                Operation.valueOf((String) run[4]))));
  }

  @Override
  public Uni<List<BulkLine>> rows(UUID run) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(COLUMNS + " order by position", Object[].class)
                    .setParameter(1, run)
                    .getResultList())
        .map(rows -> rows.stream().map(PgBulkRuns::row).toList());
  }

  @Override
  public Uni<BulkLine> lock(UUID run, UUID ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(COLUMNS + " and ticket_id = ?2 for update", Object[].class)
                    .setParameter(1, run)
                    .setParameter(2, ticket)
                    .getSingleResult())
        .map(PgBulkRuns::row);
  }

  @Override
  public Uni<Void> put(UUID run, BulkLine row) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PUT)
                    .setParameter(1, run)
                    .setParameter(2, row.ticketId())
                    .setParameter(3, row.outcome().name())
                    .setParameter(4, row.problem())
                    .setParameter(5, row.detail())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static BulkLine row(Object[] row) {
    return new BulkLine(
        (UUID) row[0], RowOutcome.valueOf((String) row[1]), (String) row[2], (String) row[3]);
  }
}
