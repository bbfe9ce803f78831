package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentReckoning;
import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.Span;
import dev.thirdring.metrics.recompute.SumLocks;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes steps of agents and counts their time again where they change it (M8). */
@ApplicationScoped
public class TakeAgentSteps {
  private final AgentSteps steps;
  private final AgentSums sums;
  private final ReckonAgents reckonAgents;
  private final SumLocks locks;

  TakeAgentSteps(AgentSteps steps, AgentSums sums, ReckonAgents reckonAgents, SumLocks locks) {
    this.steps = steps;
    this.sums = sums;
    this.reckonAgents = reckonAgents;
    this.locks = locks;
  }

  /** How many steps were new, and how many were known before. */
  public record Taken(int taken, int alreadyThere) {}

  private record StepKey(String agent, String stepId) {
    static StepKey of(AgentStep step) {
      return new StepKey(step.agent(), step.stepId());
    }
  }

  @WithTransaction
  public Uni<Taken> take(List<AgentStep> told) {
    return locks
        .count(ReckonAgents.SUMS)
        .chain(() -> sums.lock(told.stream().map(AgentStep::agent).toList()))
        .chain(() -> steps.known(told))
        .chain(known -> take(told, known));
  }

  private Uni<Taken> take(List<AgentStep> told, List<AgentStep> known) {
    Map<StepKey, AgentStep> fresh = new LinkedHashMap<>();
    told.forEach(step -> fresh.putIfAbsent(StepKey.of(step), step));
    known.forEach(step -> fresh.remove(StepKey.of(step)));
    Taken taken = new Taken(fresh.size(), told.size() - fresh.size());
    if (fresh.isEmpty()) {
      return Uni.createFrom().item(taken);
    }
    return steps
        .add(fresh.values())
        .chain(() -> steps.show(fresh.values()))
        .chain(() -> reckonAgents.reckon(windows(fresh.values())))
        .replaceWith(taken);
  }

  private static List<AgentWindow> windows(Collection<AgentStep> fresh) {
    return AgentWindow.merged(
        fresh.stream()
            .map(
                step ->
                    new AgentWindow(
                        step.agent(),
                        AgentReckoning.reach(new Span(step.at(), step.at())).inQuarters()))
            .toList());
  }
}
