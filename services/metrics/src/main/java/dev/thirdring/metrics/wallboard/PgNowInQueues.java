package dev.thirdring.metrics.wallboard;

import dev.thirdring.metrics.wallboard.model.Waiting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgNowInQueues implements NowInQueues {
  private static final String WAITING =
      """
      select queue, count(*) as calls,
        cast(extract(epoch from $1::timestamptz - min(since)) * 1000 as bigint) as longest,
        cast(sum(extract(epoch from $1::timestamptz - since)) * 1000 as bigint) as together
      from live_call where doing = 'WAITING' and since > $2 and since <= $1::timestamptz
      group by queue order by queue
      """;
  private static final String AGENTS =
      "select state, count(*) as agents from agent_now group by state order by state";

  private final Pool pool;

  PgNowInQueues(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Map<String, Waiting>> waiting(Instant now, Duration longest) {
    return pool.preparedQuery(WAITING)
        .execute(
            Tuple.of(now.atOffset(ZoneOffset.UTC), now.minus(longest).atOffset(ZoneOffset.UTC)))
        .map(
            rows -> {
              Map<String, Waiting> byQueue = new TreeMap<>();
              rows.forEach(row -> byQueue.put(row.getString("queue"), waiting(row)));
              return byQueue;
            });
  }

  private static Waiting waiting(Row row) {
    return new Waiting(
        row.getLong("calls"),
        Duration.ofMillis(row.getLong("longest")),
        Duration.ofMillis(row.getLong("together")));
  }

  @Override
  public Uni<List<WallBoardAnswer.AgentsInState>> agents() {
    return pool.preparedQuery(AGENTS)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new WallBoardAnswer.AgentsInState(
                                row.getString("state"), row.getLong("agents")))
                    .toList());
  }
}
