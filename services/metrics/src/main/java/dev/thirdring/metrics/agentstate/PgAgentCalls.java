package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.Activity;
import dev.thirdring.metrics.agentstate.model.CallNow;
import dev.thirdring.metrics.agentstate.model.CallSpan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

@ApplicationScoped
class PgAgentCalls implements AgentCalls {
  private static final String KEEP =
      """
      with call as (
        select c.call_id, c.spans
        from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as c (call_id text, spans jsonb)),
      told as (
        select c.call_id, s.agent, s.activity, s.from_at, s.to_at
        from call c cross join jsonb_to_recordset(c.spans) as s (
          agent text, activity text, from_at timestamptz, to_at timestamptz)),
      gone as (
        delete from agent_span k
        where k.call_id in (select c.call_id from call c)
          and (k.call_id, k.agent, k.activity, k.from_at, k.to_at) not in (
            select t.call_id, t.agent, t.activity, t.from_at, t.to_at from told t)
        returning k.agent, k.from_at, k.to_at),
      fresh as (
        insert into agent_span (call_id, agent, activity, from_at, to_at)
        select call_id, agent, activity, from_at, to_at from told
        on conflict do nothing
        returning agent, from_at, to_at)
      insert into agent_due (agent, from_at, to_at)
      select d.agent, min(d.from_at), max(d.to_at)
      from (select * from gone union all select * from fresh) as d
      group by d.agent, date_trunc('day', d.from_at)
      """;
  private static final String SHOW =
      """
      insert into agent_state as a (agent, call_at, call_id, doing)
      select agent, at, call_id, doing
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (agent text, at timestamptz, call_id text,
        doing text)
      order by agent
      on conflict (agent) do update
      set call_at = excluded.call_at, call_id = excluded.call_id, doing = excluded.doing
      where a.call_at is null or a.call_id = excluded.call_id
        or (a.call_at, a.doing is not null, a.call_id) < (excluded.call_at, excluded.doing is not null,
          excluded.call_id)
      """;

  private final StoredJson stored;

  PgAgentCalls(StoredJson stored) {
    this.stored = stored;
  }

  private record StoredSpan(String agent, Activity activity, Instant from_at, Instant to_at) {
    static StoredSpan of(CallSpan call) {
      return new StoredSpan(call.agent(), call.activity(), call.span().from(), call.span().to());
    }
  }

  private record StoredCall(String call_id, List<StoredSpan> spans) {
    static StoredCall of(OfCall call) {
      return new StoredCall(call.callId(), call.spans().stream().map(StoredSpan::of).toList());
    }
  }

  private record StoredNow(String agent, Instant at, String call_id, Activity doing) {
    static final Comparator<StoredNow> ORDER =
        Comparator.comparing(StoredNow::at)
            .thenComparing(now -> now.doing() != null)
            .thenComparing(StoredNow::call_id);

    static StoredNow of(String callId, CallNow now) {
      return new StoredNow(now.agent(), now.since(), callId, now.doing().orElse(null));
    }
  }

  @Override
  public Uni<Void> keep(List<OfCall> calls) {
    return stored.update(KEEP, calls.stream().map(StoredCall::of).toList());
  }

  @Override
  public Uni<Void> show(List<OfCall> calls) {
    List<StoredNow> last =
        List.copyOf(
            calls.stream()
                .flatMap(call -> call.now().stream().map(now -> StoredNow.of(call.callId(), now)))
                .collect(
                    Collectors.toMap(
                        StoredNow::agent, now -> now, BinaryOperator.maxBy(StoredNow.ORDER)))
                .values());
    return last.isEmpty() ? Uni.createFrom().voidItem() : stored.update(SHOW, last);
  }
}
