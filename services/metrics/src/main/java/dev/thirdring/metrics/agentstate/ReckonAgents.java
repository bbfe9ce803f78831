package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentCell;
import dev.thirdring.metrics.call.CallTimes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reckons windows of agents' time from all that is known, and replaces their sums. Within the
 * caller's transaction, which has locked the agents.
 */
@ApplicationScoped
class ReckonAgents {
  static final String SUMS = "agents";
  private final AgentSums sums;
  private final CallTimes times;

  ReckonAgents(AgentSums sums, CallTimes times) {
    this.sums = sums;
    this.times = times;
  }

  /**
   * @param facts that were read
   * @param reckoned sums that there are now
   * @param differing which were otherwise
   */
  record Result(long facts, long reckoned, List<String> differing) {}

  /** Sums of the time whose facts are gone stay. */
  Uni<Result> reckon(List<AgentWindow> wanted) {
    List<AgentWindow> windows =
        wanted.stream().flatMap(window -> window.since(times.keptSince()).stream()).toList();
    if (windows.isEmpty()) {
      return Uni.createFrom().item(new Result(0, 0, List.of()));
    }
    return sums.facts(windows)
        .chain(
            facts -> {
              Map<String, Map<AgentCell, Long>> amounts = amounts(windows, facts);
              long count = amounts.values().stream().mapToLong(Map::size).sum();
              return sums.replace(windows, amounts)
                  .map(differing -> new Result(facts.count(), count, differing));
            });
  }

  private static Map<String, Map<AgentCell, Long>> amounts(
      List<AgentWindow> windows, AgentFacts facts) {
    Map<String, Map<AgentCell, Long>> amounts = new TreeMap<>();
    windows.forEach(
        window ->
            amounts
                .computeIfAbsent(window.agent(), none -> new HashMap<>())
                .putAll(facts.around(window).within(window.span())));
    return amounts;
  }
}
