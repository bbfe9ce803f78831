package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Counted;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Source;
import dev.thirdring.metrics.figure.model.Tally;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgTallies implements Tallies {
  private static final String ADD_UP_TICKETS =
      """
      select name, label, %s as grp, sum(amount)::bigint as amount
      from tally
      where name = any($1) and at >= $2 and at < $3 and ($4::text is null or department = $4)
        and $5::text is not null
      group by 1, 2, 3 limit $6
      """;
  private static final String ADD_UP_CALLS =
      """
      select name, null::text as label, %s as grp, sum(amount)::bigint as amount
      from call_tally
      where level = '%s' and basis = 'ARRIVAL' and name = any($1) and at >= $2 and at < $3 and $4::text is null and $5::text is not null
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
    return pool.withTransaction(
            connection ->
                connection
                    .query("set local statement_timeout = " + timeLimit.toMillis())
                    .execute()
                    .chain(() -> addUp(connection, Source.TICKETS, tallies, question, rowsMax))
                    .chain(
                        counted ->
                            addUp(connection, Source.CALLS, tallies, question, rowsMax)
                                .map(calls -> both(counted, calls))))
        .onFailure(PgTallies::ended)
        .transform(late -> new TookTooLongException());
  }

  private static Uni<List<Counted>> addUp(
      SqlConnection connection, Source source, Set<Tally> tallies, Question question, int rowsMax) {
    String[] names =
        tallies.stream()
            .filter(tally -> tally.source() == source)
            .map(Tally::name)
            .toArray(String[]::new);
    if (names.length == 0) {
      return Uni.createFrom().item(List.of());
    }
    Tuple values =
        Tuple.tuple()
            .addArrayOfString(names)
            .addOffsetDateTime(question.range().from().atOffset(ZoneOffset.UTC))
            .addOffsetDateTime(question.range().to().atOffset(ZoneOffset.UTC))
            .addString(question.department().orElse(null))
            .addString(question.range().zone().getId())
            .addInteger(rowsMax + 1);
    return connection
        .preparedQuery(query(source, question.by()))
        .mapping(PgTallies::counted)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static String query(Source source, Optional<By> by) {
    String group = by.map(PgTallies::grouping).orElse("null::text");
    return source == Source.TICKETS
        ? ADD_UP_TICKETS.formatted(group)
        : ADD_UP_CALLS.formatted(group, by.equals(Optional.of(By.AGENT)) ? "AGENT" : "CALL");
  }

  private static List<Counted> both(List<Counted> some, List<Counted> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static boolean ended(Throwable failure) {
    return failure instanceof PgException refused && ENDED.equals(refused.getSqlState());
  }

  /** A fact that is not there is no group. */
  private static String grouping(By by) {
    return switch (by) {
      case DEPARTMENT -> "department";
      case CHANNEL -> "channel";
      case CATEGORY -> "category";
      case TIER -> "tier";
      case QUEUE -> "nullif(queue, '')";
      case AGENT -> "nullif(agent, '')";
      case CALL_TYPE -> "nullif(call_type, '')";
      case LINE -> "nullif(line, '')";
      case HALF_HOUR ->
          "to_char(date_bin('30 minutes', at at time zone $5::text, timestamp '2000-01-01'),"
              + " 'YYYY-MM-DD\"T\"HH24:MI')";
      case HOUR -> time("YYYY-MM-DD\"T\"HH24:00");
      case DAY -> time("YYYY-MM-DD");
      case WEEK -> time("IYYY-\"W\"IW");
      case MONTH -> time("YYYY-MM");
    };
  }

  private static String time(String format) {
    return "to_char(at at time zone $5::text, '" + format + "')";
  }

  private static Counted counted(Row row) {
    return new Counted(
        Tally.valueOf(row.getString("name")),
        row.getString("label"),
        row.getString("grp"),
        row.getLong("amount"));
  }
}
