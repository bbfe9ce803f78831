package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.AgentStepKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgAgentSteps implements AgentSteps {
  private static final String COLUMNS =
      "s.agent, s.step_id, s.kind, cast(extract(epoch from s.at) * 1000 as bigint), s.reason, "
          + "s.team, s.queue, s.call_id";
  private static final String KNOWN =
      "select "
          + COLUMNS
          + """
           from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as t (agent text, step_id text)
          join agent_step s on s.agent = t.agent and s.step_id = t.step_id
          """;

  private static final String MONTHS =
      """
      select cast(count(keep_agent_month(m.month)) as integer), 0 from (
        select distinct cast(date_trunc('month', s.at at time zone 'UTC') as date) as month
        from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (at timestamptz)) as m
      """;
  private static final String ADD =
      """
      insert into agent_step (agent, step_id, kind, at, reason, team, queue, call_id)
      select agent, step_id, kind, at, reason, team, queue, call_id
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        agent text, step_id text, kind text, at timestamptz, reason text, team text, queue text, call_id text)
      """;

  private static final String SHOW =
      """
      insert into agent_state as a (agent, step_at, step_rank, step_id, kind, reason)
      select agent, at, rank, step_id, kind, reason
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        agent text, step_id text, kind text, rank integer, at timestamptz, reason text)
      order by agent
      on conflict (agent) do update
      set step_at = excluded.step_at, step_rank = excluded.step_rank, step_id = excluded.step_id,
        kind = excluded.kind, reason = excluded.reason
      where a.step_at is null
        or (a.step_at, a.step_rank, a.step_id) < (excluded.step_at, excluded.step_rank, excluded.step_id)
      """;
  private static final String TOLD =
      """
      insert into agent_told as a (from_at, to_at, until_at)
      select from_at, to_at, until_at
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        from_at timestamptz, to_at timestamptz, until_at timestamptz)
      order by from_at
      on conflict (from_at) do update set until_at = greatest(a.until_at, excluded.until_at)
      where a.until_at < excluded.until_at
      """;

  private final StoredJson stored;
  private final ZoneId zone;

  PgAgentSteps(
      StoredJson stored,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.stored = stored;
    this.zone = ZoneId.of(zone);
  }

  private record StoredStep(
      String agent,
      String step_id,
      AgentStepKind kind,
      int rank,
      Instant at,
      String reason,
      String team,
      String queue,
      String call_id) {
    static StoredStep of(AgentStep step) {
      return new StoredStep(
          step.agent(),
          step.stepId(),
          step.kind(),
          step.kind().ordinal(),
          step.at(),
          step.reason().orElse(null),
          step.team().orElse(null),
          step.queue().orElse(null),
          step.callId().orElse(null));
    }
  }

  private record StoredTold(Instant from_at, Instant to_at, Instant until_at) {}

  @Override
  public Uni<List<AgentStep>> known(Collection<AgentStep> told) {
    return stored
        .select(KNOWN, told.stream().map(StoredStep::of).toList())
        .map(rows -> rows.stream().map(PgAgentSteps::step).toList());
  }

  @Override
  public Uni<Void> add(Collection<AgentStep> steps) {
    List<StoredStep> rows = steps.stream().map(StoredStep::of).toList();
    return stored
        .select(MONTHS, rows)
        .chain(() -> stored.update(ADD, rows))
        .chain(() -> stored.update(TOLD, told(steps)));
  }

  @Override
  public Uni<Void> show(Collection<AgentStep> steps) {
    Map<String, AgentStep> last =
        steps.stream()
            .collect(
                Collectors.toMap(
                    AgentStep::agent, step -> step, BinaryOperator.maxBy(AgentStep.ORDER)));
    return stored.update(SHOW, last.values().stream().map(StoredStep::of).toList());
  }

  private List<StoredTold> told(Collection<AgentStep> steps) {
    Map<LocalDate, Instant> until = new HashMap<>();
    steps.forEach(
        step ->
            until.merge(
                step.at().atZone(zone).toLocalDate(),
                step.at(),
                BinaryOperator.maxBy(Comparator.naturalOrder())));
    List<StoredTold> told = new ArrayList<>();
    until.forEach(
        (day, at) ->
            told.add(
                new StoredTold(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant(),
                    at)));
    return told;
  }

  static AgentStep step(Object[] row) {
    return new AgentStep(
        (String) row[0],
        (String) row[1],
        AgentStepKind.valueOf((String) row[2]),
        Instant.ofEpochMilli((Long) row[3]),
        Optional.ofNullable((String) row[4]),
        Optional.ofNullable((String) row[5]),
        Optional.ofNullable((String) row[6]),
        Optional.ofNullable((String) row[7]));
  }
}
