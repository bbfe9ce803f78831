package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.recompute.SumLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Counts again what calls and rosters changed of agents' time. Two replicas share the work; what is
 * taken off the list comes back when its transaction fails.
 */
@ApplicationScoped
public class CountDueAgents {
  private static final int STRETCHES = 400;
  private static final int ROUNDS_MAX = 50;

  private final AgentSums sums;
  private final ReckonAgents reckonAgents;
  private final SumLocks locks;

  CountDueAgents(AgentSums sums, ReckonAgents reckonAgents, SumLocks locks) {
    this.sums = sums;
    this.reckonAgents = reckonAgents;
    this.locks = locks;
  }

  @Scheduled(
      every = "{third-ring.agents.count-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> count() {
    return count(ROUNDS_MAX);
  }

  private Uni<Void> count(int rounds) {
    return Panache.withTransaction(this::some)
        .chain(
            counted ->
                counted == 0 || rounds == 1 ? Uni.createFrom().voidItem() : count(rounds - 1));
  }

  private Uni<Integer> some() {
    return locks
        .count(ReckonAgents.SUMS)
        .chain(() -> sums.takeDue(STRETCHES))
        .chain(
            due -> {
              List<AgentWindow> windows = AgentWindow.merged(due);
              return windows.isEmpty()
                  ? Uni.createFrom().item(0)
                  : sums.lock(windows.stream().map(AgentWindow::agent).toList())
                      .chain(() -> reckonAgents.reckon(windows))
                      .replaceWith(windows.size());
            });
  }
}
