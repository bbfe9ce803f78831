package dev.thirdring.metrics.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.CallTally;
import dev.thirdring.metrics.call.model.Cell;
import dev.thirdring.metrics.call.model.StepKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PgCalls implements Calls {
  /** In the order of their ids, so that two batches never wait for each other in a circle. */
  private static final String LOCK =
      """
      with told as (
        select s.call_id, min(s.at) as first_at, max(s.at) as last_at
        from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (call_id text, at timestamptz) group by s.call_id)
      insert into call (call_id, first_at, last_at)
      select call_id, first_at, last_at from told order by call_id
      on conflict (call_id) do update
      set first_at = least(call.first_at, excluded.first_at), last_at = greatest(call.last_at, excluded.last_at)
      """;

  private static final String MONTHS =
      """
      select cast(count(keep_call_month(m.month)) as integer) from (
        select distinct cast(date_trunc('month', s.at at time zone 'UTC') as date) as month
        from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (at timestamptz)) as m
      """;
  private static final String KNOWN =
      """
      select s.call_id, s.step_id, s.kind, cast(extract(epoch from s.at) * 1000 as bigint), s.line, s.call_type,
        s.queue, s.agent, s.rings, s.announced, s.tier, s.centre, s.caller, s.matter
      from call c join call_step s on s.call_id = c.call_id and s.at >= c.first_at and s.at <= c.last_at
      where c.call_id in (select t.call_id from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as t (call_id text))
      """;
  private static final String ADD =
      """
      insert into call_step (call_id, step_id, kind, at, line, call_type, queue, agent, rings, announced,
        tier, centre, caller, matter)
      select call_id, step_id, kind, at, line, call_type, queue, agent, rings, announced,
        tier, centre, caller, matter
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        call_id text, step_id text, kind text, at timestamptz, line text, call_type text,
        queue text, agent text, rings integer, announced boolean,
        tier text, centre text, caller text, matter text)
      """;
  private static final String ADD_UP =
      """
      insert into call_sum (level, basis, at, line, call_type, tier, centre, queue, agent, tally, half_second, amount)
      select level, basis, at, line, call_type, tier, centre, queue, agent, tally, half_second, amount
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        level text, basis text, at timestamptz, line text, call_type text, tier text, centre text,
        queue text, agent text, tally text, half_second integer, amount bigint)
      order by level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second
      on conflict (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second) do update
      set amount = call_sum.amount + excluded.amount
      """;

  private final ObjectMapper json;

  PgCalls(ObjectMapper json) {
    this.json = json;
  }

  private record StoredStep(
      String call_id,
      String step_id,
      StepKind kind,
      Instant at,
      String line,
      String call_type,
      String queue,
      String agent,
      Integer rings,
      boolean announced,
      String tier,
      String centre,
      String caller,
      String matter) {
    static StoredStep of(CallStep step) {
      return new StoredStep(
          step.callId(),
          step.stepId(),
          step.kind(),
          step.at(),
          step.line().orElse(null),
          step.callType().orElse(null),
          step.queue().orElse(null),
          step.agent().orElse(null),
          step.rings().orElse(null),
          step.announced(),
          step.tier().orElse(null),
          step.centre().orElse(null),
          step.caller().orElse(null),
          step.matter().orElse(null));
    }
  }

  private record StoredSum(
      Cell.Level level,
      Basis basis,
      Instant at,
      String line,
      String call_type,
      String tier,
      String centre,
      String queue,
      String agent,
      CallTally tally,
      int half_second,
      long amount) {
    static StoredSum of(Cell cell, long amount) {
      return new StoredSum(
          cell.level(),
          cell.basis(),
          cell.quarter(),
          cell.line(),
          cell.callType(),
          cell.tier(),
          cell.centre(),
          cell.queue(),
          cell.agent(),
          cell.tally(),
          cell.halfSecond(),
          amount);
    }
  }

  @Override
  public Uni<Void> lock(Collection<CallStep> told) {
    String steps = text(told);
    return update(LOCK, steps)
        .chain(
            () ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(MONTHS, Integer.class)
                                .setParameter(1, steps)
                                .getSingleResult()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<CallStep>> known(Collection<CallStep> told) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOWN, Object[].class)
                    .setParameter(1, text(told))
                    .getResultList())
        .map(rows -> rows.stream().map(PgCalls::step).toList());
  }

  @Override
  public Uni<Void> add(Collection<CallStep> steps) {
    return update(ADD, text(steps));
  }

  @Override
  public Uni<Void> addUp(Map<Cell, Long> amounts) {
    return update(
        ADD_UP,
        write(
            amounts.entrySet().stream()
                .map(one -> StoredSum.of(one.getKey(), one.getValue()))
                .toList()));
  }

  private static Uni<Void> update(String sql, String json) {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(sql).setParameter(1, json).executeUpdate())
        .replaceWithVoid();
  }

  private String text(Collection<CallStep> steps) {
    return write(steps.stream().map(StoredStep::of).toList());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CallStep step(Object[] row) {
    return new CallStep(
        (String) row[0],
        (String) row[1],
        StepKind.valueOf((String) row[2]),
        Instant.ofEpochMilli((Long) row[3]),
        Optional.ofNullable((String) row[4]),
        Optional.ofNullable((String) row[5]),
        Optional.ofNullable((String) row[6]),
        Optional.ofNullable((String) row[7]),
        Optional.ofNullable((Integer) row[8]),
        (Boolean) row[9],
        Optional.ofNullable((String) row[10]),
        Optional.ofNullable((String) row[11]),
        Optional.ofNullable((String) row[12]),
        Optional.ofNullable((String) row[13]));
  }
}
