package dev.thirdring.metrics.wallboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.wallboard.model.LiveCall;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

@ApplicationScoped
class PgLiveCalls implements LiveCalls {
  private static final String KEEP =
      """
      insert into live_call (call_id, doing, queue, since)
      select call_id, doing, queue, since
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (call_id text, doing text, queue text,
        since timestamptz)
      on conflict (call_id) do update
      set doing = excluded.doing, queue = excluded.queue, since = excluded.since
      """;
  private static final String DROP =
      """
      delete from live_call where call_id in (
        select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))
      """;

  private final ObjectMapper json;
  private final Pool pool;

  PgLiveCalls(ObjectMapper json, Pool pool) {
    this.json = json;
    this.pool = pool;
  }

  private record Stored(String call_id, LiveCall.Doing doing, String queue, Instant since) {
    static Stored of(LiveCall call) {
      return new Stored(call.callId(), call.doing(), call.queue().orElse(""), call.since());
    }
  }

  @Override
  public Uni<Void> keep(List<LiveCall> live) {
    return live.isEmpty()
        ? Uni.createFrom().voidItem()
        : update(KEEP, live.stream().map(Stored::of).toList());
  }

  @Override
  public Uni<Void> drop(List<String> over) {
    return over.isEmpty() ? Uni.createFrom().voidItem() : update(DROP, over);
  }

  private Uni<Void> update(String sql, Object values) {
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(sql).setParameter(1, write(values)).executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Integer> forgetBefore(Instant since) {
    return pool.preparedQuery("delete from live_call where since < $1")
        .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
