package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.Span;
import dev.thirdring.metrics.recompute.Recomputable;
import dev.thirdring.metrics.recompute.Recomputed;
import dev.thirdring.metrics.recompute.Stretch;
import dev.thirdring.metrics.recompute.SumLocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sums of agents' time from their steps, calls and shifts. */
@ApplicationScoped
class RecomputeAgents implements Recomputable {
  private final AgentSums sums;
  private final ReckonAgents reckonAgents;
  private final SumLocks locks;

  RecomputeAgents(AgentSums sums, ReckonAgents reckonAgents, SumLocks locks) {
    this.sums = sums;
    this.reckonAgents = reckonAgents;
    this.locks = locks;
  }

  @Override
  public String name() {
    return ReckonAgents.SUMS;
  }

  @Override
  public Uni<Recomputed> recompute(Stretch stretch) {
    Span span = new Span(stretch.from(), stretch.to());
    return locks
        .rebuild(name())
        .chain(() -> sums.agentsOf(span))
        .chain(agents -> recompute(agents, span));
  }

  private Uni<Recomputed> recompute(List<String> agents, Span span) {
    if (agents.isEmpty()) {
      return Uni.createFrom().item(Recomputed.NOTHING);
    }
    return reckonAgents
        .reckon(agents.stream().map(agent -> new AgentWindow(agent, span)).toList())
        .map(
            result ->
                new Recomputed(
                    result.facts(),
                    result.reckoned(),
                    result.differing().size(),
                    result.differing()));
  }
}
