package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.Counted;
import dev.thirdring.metrics.figure.model.Group;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Source;
import dev.thirdring.metrics.figure.model.Spread;
import dev.thirdring.metrics.figure.model.Tally;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgTallies implements Tallies {
  /** SQLSTATE of a statement that its time limit ended. */
  private static final String ENDED = "57014";

  private final Pool pool;
  private final Duration timeLimit;
  private final ZoneId centre;

  PgTallies(
      Pool pool,
      @ConfigProperty(name = "third-ring.figures.time-limit", defaultValue = "PT30S")
          Duration timeLimit,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          ZoneId centre) {
    this.pool = pool;
    this.timeLimit = timeLimit;
    this.centre = centre;
  }

  @Override
  public Uni<List<Counted>> of(Set<Tally> tallies, Question question, int rowsMax) {
    return limited(
        connection ->
            Multi.createFrom()
                .items(Source.values())
                .onItem()
                .transformToUniAndConcatenate(
                    source -> addUp(connection, source, tallies, question, rowsMax))
                .onItem()
                .<Counted>disjoint()
                .collect()
                .asList());
  }

  @Override
  public Uni<List<Lengths>> spreads(Set<Spread> spreads, Question question, int rowsMax) {
    List<String> sums =
        spreads.stream().flatMap(spread -> spread.sums().stream()).distinct().toList();
    if (sums.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    TallyQuery query = new TallyQuery(question, sums, rowsMax + 1);
    return limited(
        connection ->
            rows(
                connection,
                query.spreads(),
                query,
                row ->
                    new Lengths(
                        row.getString("name"),
                        group(query, row),
                        Integer.parseInt(row.getString("label")),
                        row.getLong("amount"))));
  }

  private <T> Uni<T> limited(Function<SqlConnection, Uni<T>> read) {
    return pool.withTransaction(
            connection ->
                connection
                    .query("set local statement_timeout = " + timeLimit.toMillis())
                    .execute()
                    .chain(() -> read.apply(connection)))
        .onFailure(PgTallies::ended)
        .transform(late -> new TookTooLongException());
  }

  private Uni<List<Counted>> addUp(
      SqlConnection connection, Source source, Set<Tally> tallies, Question question, int rowsMax) {
    List<String> names =
        tallies.stream().filter(tally -> tally.source() == source).map(Tally::name).toList();
    if (names.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    TallyQuery query = new TallyQuery(question, names, rowsMax + 1);
    String sql =
        switch (source) {
          case TICKETS -> query.tickets();
          case CALLS -> query.calls();
          case CALLERS -> query.callers(centre);
        };
    return rows(
        connection,
        sql,
        query,
        row ->
            new Counted(
                Tally.valueOf(row.getString("name")),
                row.getString("label"),
                group(query, row),
                row.getLong("amount")));
  }

  private static <T> Uni<List<T>> rows(
      SqlConnection connection, String sql, TallyQuery query, Function<Row, T> one) {
    return connection
        .preparedQuery(sql)
        .mapping(one)
        .execute(query.values())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static Group group(TallyQuery query, Row row) {
    return new Group(
        query.label(0, row.getString("first")), query.label(1, row.getString("second")));
  }

  private static boolean ended(Throwable failure) {
    return failure instanceof PgException refused && ENDED.equals(refused.getSqlState());
  }
}
