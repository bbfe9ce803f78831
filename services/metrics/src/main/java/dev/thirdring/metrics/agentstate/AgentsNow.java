package dev.thirdring.metrics.agentstate;

import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who does what at this moment, for the wall board and supervisors. */
@ApplicationScoped
public class AgentsNow {
  private static final String AFTER =
      "select agent, state, reason, since from agent_now where agent > $1 order by agent limit $2";
  private static final String STATES =
      """
      select state, reason, count(*)::integer as agents, min(since) as longest_since
      from agent_now group by state, reason order by state, reason nulls first
      """;
  private final Pool pool;

  AgentsNow(Pool pool) {
    this.pool = pool;
  }

  /** An agent, and since when in this state. */
  public record AgentNow(
      String agent,
      @Schema(examples = {"READY"}) String state,
      @Schema(description = "Of NOT_READY, where one was given") String reason,
      Instant since) {}

  /** Agents of one state. */
  public record StateNow(
      @Schema(examples = {"NOT_READY"}) String state,
      @Schema(
              description = "Of NOT_READY, where one was given",
              examples = {"meal"})
          String reason,
      int agents,
      @Schema(description = "Since when the one who is longest in it") Instant longestSince) {}

  /**
   * @param cursor name of the last agent of the page before; empty for the first
   */
  Uni<Page<AgentNow>> after(String cursor, int limit) {
    return pool.preparedQuery(AFTER)
        .execute(Tuple.of(cursor, limit + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(AgentsNow::agent).toList())
        .map(
            found ->
                found.size() > limit
                    ? new Page<>(found.subList(0, limit), found.get(limit - 1).agent())
                    : new Page<>(found, null));
  }

  Uni<List<StateNow>> states() {
    return pool.query(STATES)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new StateNow(
                                row.getString("state"),
                                row.getString("reason"),
                                row.getInteger("agents"),
                                instant(row.getOffsetDateTime("longest_since"))))
                    .toList());
  }

  private static AgentNow agent(Row row) {
    return new AgentNow(
        row.getString("agent"),
        row.getString("state"),
        row.getString("reason"),
        instant(row.getOffsetDateTime("since")));
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment.toInstant();
  }
}
