package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallStep;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

@ApplicationScoped
class PgCalls implements Calls {
  private static final String ROOM =
      "select count(keep_call_month(m.month)) from unnest($1::date[]) as m (month)";

  /** In the order of their ids, so that two batches never wait for each other in a circle. */
  private static final String LOCK =
      """
      with locked as (
        insert into call as c (call_id, first_at, last_at)
        select t.call_id, to_timestamp(t.first_at / 1000.0), to_timestamp(t.last_at / 1000.0)
        from unnest(cast(?1 as text[]), cast(?2 as bigint[]), cast(?3 as bigint[])) as t (call_id, first_at, last_at)
        on conflict (call_id) do update
        set first_at = least(c.first_at, excluded.first_at), last_at = greatest(c.last_at, excluded.last_at)
        returning c.call_id, c.first_at, c.xmax = 0 as is_new)
      select call_id, cast(extract(epoch from first_at) * 1000 as bigint) from locked where not is_new
      """;

  private static final String KNOWN =
      """
      select t.call_id, t.steps from call c
      join call_told t on t.call_id = c.call_id and t.at >= c.first_at and t.at <= c.last_at
      where c.call_id = any(cast(?1 as text[]))
      """;
  private static final String ADD =
      """
      insert into call_told (call_id, at, steps)
      select t.call_id, to_timestamp(t.at / 1000.0), t.steps
      from unnest(cast(?1 as text[]), cast(?2 as bigint[]), cast(?3 as text[])) as t (call_id, at, steps)
      """;

  private final Pool pool;
  private final Set<YearMonth> rooms = ConcurrentHashMap.newKeySet();

  PgCalls(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> makeRoom(Collection<CallStep> told) {
    Set<YearMonth> missing =
        told.stream()
            .map(CallStep::at)
            .map(at -> YearMonth.from(at.atOffset(ZoneOffset.UTC)))
            .filter(month -> !rooms.contains(month))
            .collect(Collectors.toSet());
    if (missing.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    LocalDate[] months =
        missing.stream().map(month -> month.atDay(1)).sorted().toArray(LocalDate[]::new);
    return pool.preparedQuery(ROOM)
        .execute(Tuple.of(months))
        .invoke(() -> rooms.addAll(missing))
        .replaceWithVoid();
  }

  @Override
  public Uni<Map<String, Instant>> lock(Collection<CallStep> told) {
    Map<String, long[]> spans = new TreeMap<>();
    for (CallStep step : told) {
      long at = step.at().toEpochMilli();
      long[] span = spans.computeIfAbsent(step.callId(), id -> new long[] {at, at});
      span[0] = Math.min(span[0], at);
      span[1] = Math.max(span[1], at);
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, Object[].class)
                    .setParameter(1, spans.keySet().toArray(String[]::new))
                    .setParameter(2, spans.values().stream().map(at -> at[0]).toArray(Long[]::new))
                    .setParameter(3, spans.values().stream().map(at -> at[1]).toArray(Long[]::new))
                    .getResultList())
        .map(
            rows -> {
              Map<String, Instant> known = new HashMap<>();
              rows.forEach(row -> known.put((String) row[0], Instant.ofEpochMilli((Long) row[1])));
              return known;
            });
  }

  @Override
  public Uni<List<CallStep>> known(Set<String> callIds) {
    if (callIds.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOWN, Object[].class)
                    .setParameter(1, callIds.toArray(String[]::new))
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .flatMap(row -> ToldSteps.read((String) row[0], (String) row[1]).stream())
                    .toList());
  }

  @Override
  public Uni<Void> add(Collection<CallStep> steps) {
    Map<String, List<CallStep>> byCall = new LinkedHashMap<>();
    steps.forEach(step -> byCall.computeIfAbsent(step.callId(), id -> new ArrayList<>()).add(step));
    Long[] at =
        byCall.values().stream()
            .map(
                told ->
                    told.stream().mapToLong(step -> step.at().toEpochMilli()).min().orElseThrow())
            .toArray(Long[]::new);
    String[] texts = byCall.values().stream().map(ToldSteps::write).toArray(String[]::new);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, byCall.keySet().toArray(String[]::new))
                    .setParameter(2, at)
                    .setParameter(3, texts)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
