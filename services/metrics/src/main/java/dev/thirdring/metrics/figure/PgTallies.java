package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Counted;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Tally;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgTallies implements Tallies {
  private static final String ADD_UP =
      """
      select name, label, %s as grp, sum(amount)::bigint as amount
      from tally
      where name = any($1) and at >= $2 and at < $3 and ($4::text is null or department = $4)
        and $5::text is not null
      group by 1, 2, 3 limit $6
      """;

  /** SQLSTATE of a statement that its time limit ended. */
  private static final String ENDED = "57014";

  private final Pool pool;
  private final Duration timeLimit;

  PgTallies(
      Pool pool,
      @ConfigProperty(name = "third-ring.figures.time-limit", defaultValue = "PT30S")
          Duration timeLimit) {
    this.pool = pool;
    this.timeLimit = timeLimit;
  }

  @Override
  public Uni<List<Counted>> of(Set<Tally> tallies, Question question, int rowsMax) {
    Tuple values =
        Tuple.tuple()
            .addArrayOfString(tallies.stream().map(Tally::name).toArray(String[]::new))
            .addOffsetDateTime(question.range().from().atOffset(ZoneOffset.UTC))
            .addOffsetDateTime(question.range().to().atOffset(ZoneOffset.UTC))
            .addString(question.department().orElse(null))
            .addString(question.range().zone().getId())
            .addInteger(rowsMax + 1);
    String query = ADD_UP.formatted(grouping(question.by()));
    return pool.withTransaction(
            connection ->
                connection
                    .query("set local statement_timeout = " + timeLimit.toMillis())
                    .execute()
                    .chain(() -> connection.preparedQuery(query).execute(values)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(PgTallies::counted).toList())
        .onFailure(PgTallies::ended)
        .transform(late -> new TookTooLongException());
  }

  private static boolean ended(Throwable failure) {
    return failure instanceof PgException refused && ENDED.equals(refused.getSqlState());
  }

  private static String grouping(Optional<By> by) {
    return by.map(
            chosen ->
                switch (chosen) {
                  case DEPARTMENT -> "department";
                  case CHANNEL -> "channel";
                  case CATEGORY -> "category";
                  case TIER -> "tier";
                  case DAY -> "to_char(at at time zone $5::text, 'YYYY-MM-DD')";
                })
        .orElse("null::text");
  }

  private static Counted counted(Row row) {
    return new Counted(
        Tally.valueOf(row.getString("name")),
        row.getString("label"),
        row.getString("grp"),
        row.getLong("amount"));
  }
}
