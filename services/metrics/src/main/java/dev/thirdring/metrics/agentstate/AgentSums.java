package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentCell;
import dev.thirdring.metrics.agentstate.model.Span;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What agents' time came to, and what it is made of. */
interface AgentSums {

  /** Nobody else reckons these agents until the transaction ends. */
  Uni<Void> lock(Collection<String> agents);

  Uni<AgentFacts> facts(List<AgentWindow> windows);

  /** The sums of these windows become these; says which were otherwise. */
  Uni<List<String>> replace(List<AgentWindow> windows, Map<String, Map<AgentCell, Long>> amounts);

  /** Takes what is due to be counted again, the oldest first, off the list. */
  Uni<List<AgentWindow>> takeDue(int max);

  /** Agents of whom anything is known in the stretch. */
  Uni<List<String>> agentsOf(Span span);
}
