package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.Activity;
import dev.thirdring.metrics.agentstate.model.AgentCell;
import dev.thirdring.metrics.agentstate.model.AgentReckoning;
import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.AgentTally;
import dev.thirdring.metrics.agentstate.model.CallSpan;
import dev.thirdring.metrics.agentstate.model.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class PgAgentSums implements AgentSums {
  /** In one order, so that two transactions never wait for each other in a circle. */
  private static final String LOCK =
      """
      select cast(pg_advisory_xact_lock(hashtext('agent'), h.hash) as text), 0 from (
        select distinct hashtext(s.agent) as hash
        from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (agent text) order by 1) as h
      """;

  private static final String WINDOWS =
      "from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as w (agent text, from_at "
          + "timestamptz, to_at timestamptz)\n";
  private static final String STEPS =
      """
      select distinct s.agent, s.step_id, s.kind, cast(extract(epoch from s.at) * 1000 as bigint),
        s.reason, s.team, s.queue, s.call_id
      """
          + WINDOWS
          + "join agent_step s on s.agent = w.agent and s.at >= w.from_at and s.at <= w.to_at";

  /** No stretch of a call is longer than what is believed. */
  private static final String CALLS =
      """
      select distinct s.agent, s.activity, cast(extract(epoch from s.from_at) * 1000 as bigint),
        cast(extract(epoch from s.to_at) * 1000 as bigint), s.call_id
      """
          + WINDOWS
          + """
          join agent_span s on s.agent = w.agent and s.from_at >= w.from_at - interval '12 hours'
            and s.from_at < w.to_at and s.to_at > w.from_at
          """;

  private static final String REPLACE =
      """
      with given as (
        select g.windows, g.sums from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as g (windows jsonb,
          sums jsonb)),
      win as (
        select w.* from given g cross join jsonb_to_recordset(g.windows) as w (
          agent text, from_at timestamptz, to_at timestamptz)),
      fresh as (
        select s.* from given g cross join jsonb_to_recordset(g.sums) as s (
          agent text, at timestamptz, tally text, label text, amount bigint)),
      old as (
        select s.agent, s.at, s.tally, s.label, s.amount
        from win w join agent_sum s on s.agent = w.agent and s.at >= w.from_at and s.at < w.to_at),
      gone as (
        delete from agent_sum s using old o
        where s.agent = o.agent and s.at = o.at and s.tally = o.tally and s.label = o.label
          and not exists (select 1 from fresh f
            where f.agent = o.agent and f.at = o.at and f.tally = o.tally and f.label = o.label)),
      changed as (
        select coalesce(f.agent, o.agent) as agent, coalesce(f.at, o.at) as at, coalesce(f.tally, o.tally) as tally,
          coalesce(f.label, o.label) as label, o.amount as was, f.amount as amount
        from fresh f full join old o on o.agent = f.agent and o.at = f.at and o.tally = f.tally and o.label = f.label
        where f.amount is distinct from o.amount),
      kept as (
        insert into agent_sum as s (agent, at, tally, label, amount)
        select c.agent, c.at, c.tally, c.label, c.amount from changed c where c.amount is not null
        order by c.agent, c.at, c.tally, c.label
        on conflict (agent, at, tally, label) do update set amount = excluded.amount)
      select c.agent || ' ' || c.tally || ' ' || c.label || ' at ' || c.at || ': ' || coalesce(c.was, 0) || ' became '
        || coalesce(c.amount, 0), 0
      from changed c order by 1
      """;
  private static final String TAKE_DUE =
      """
      with taken as (
        delete from agent_due where id in (
          select d.id from agent_due d order by d.id limit ?1 for update skip locked)
        returning agent, from_at, to_at)
      select t.agent, cast(extract(epoch from t.from_at) * 1000 as bigint),
        cast(extract(epoch from t.to_at) * 1000 as bigint)
      from taken t
      """;
  private static final String AGENTS =
      """
      select agent from agent_step where at >= ?1 and at < ?2
      union select agent from agent_span where from_at >= ?1 and from_at < ?2
      union select agent from agent_sum where at >= ?3 and at < ?4
      union select agent from roster_shift where from_at < ?4 and to_at > ?3
      order by 1
      """;

  private final StoredJson stored;
  private final PlannedShifts plannedShifts;

  PgAgentSums(StoredJson stored, PlannedShifts plannedShifts) {
    this.stored = stored;
    this.plannedShifts = plannedShifts;
  }

  private record StoredAgent(String agent) {}

  private record StoredWindow(String agent, Instant from_at, Instant to_at) {
    static StoredWindow of(AgentWindow window) {
      return new StoredWindow(window.agent(), window.span().from(), window.span().to());
    }

    static StoredWindow around(AgentWindow window) {
      return of(new AgentWindow(window.agent(), AgentReckoning.reach(window.span())));
    }
  }

  private record StoredSum(String agent, Instant at, AgentTally tally, String label, long amount) {}

  private record Replacement(List<StoredWindow> windows, List<StoredSum> sums) {}

  @Override
  public Uni<Void> lock(Collection<String> agents) {
    return stored
        .select(LOCK, agents.stream().distinct().map(StoredAgent::new).toList())
        .replaceWithVoid();
  }

  @Override
  public Uni<AgentFacts> facts(List<AgentWindow> windows) {
    List<StoredWindow> around = windows.stream().map(StoredWindow::around).toList();
    return stored
        .select(STEPS, around)
        .map(
            rows ->
                rows.stream()
                    .map(PgAgentSteps::step)
                    .collect(Collectors.groupingBy(AgentStep::agent)))
        .chain(steps -> calls(around).chain(calls -> planned(windows, steps, calls)));
  }

  private Uni<Map<String, List<CallSpan>>> calls(List<StoredWindow> around) {
    return stored
        .select(CALLS, around)
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new CallSpan(
                                (String) row[0],
                                Activity.valueOf((String) row[1]),
                                Instant.ofEpochMilli((Long) row[2]),
                                Instant.ofEpochMilli((Long) row[3])))
                    .collect(Collectors.groupingBy(CallSpan::agent)));
  }

  private Uni<AgentFacts> planned(
      List<AgentWindow> windows,
      Map<String, List<AgentStep>> steps,
      Map<String, List<CallSpan>> calls) {
    Span all = windows.stream().map(AgentWindow::span).reduce(Span::with).orElseThrow();
    return plannedShifts
        .of(windows.stream().map(AgentWindow::agent).distinct().toList(), all)
        .map(shifts -> new AgentFacts(steps, calls, shifts));
  }

  @Override
  public Uni<List<String>> replace(
      List<AgentWindow> windows, Map<String, Map<AgentCell, Long>> amounts) {
    List<StoredSum> sums = new ArrayList<>();
    amounts.forEach(
        (agent, cells) ->
            cells.forEach(
                (cell, amount) ->
                    sums.add(
                        new StoredSum(agent, cell.quarter(), cell.tally(), cell.label(), amount))));
    Replacement replacement =
        new Replacement(windows.stream().map(StoredWindow::of).toList(), sums);
    return stored
        .selectBy(REPLACE, replacement)
        .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
  }

  @Override
  public Uni<List<AgentWindow>> takeDue(int max) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TAKE_DUE, Object[].class)
                    .setParameter(1, max)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new AgentWindow(
                                (String) row[0],
                                AgentReckoning.reachOfCalls(
                                        new Span(
                                            Instant.ofEpochMilli((Long) row[1]),
                                            Instant.ofEpochMilli((Long) row[2])))
                                    .inQuarters()))
                    .toList());
  }

  @Override
  public Uni<List<String>> agentsOf(Span span) {
    Span reach = AgentReckoning.reach(span);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(AGENTS, String.class)
                    .setParameter(1, reach.from())
                    .setParameter(2, reach.to())
                    .setParameter(3, span.from())
                    .setParameter(4, span.to())
                    .getResultList());
  }
}
