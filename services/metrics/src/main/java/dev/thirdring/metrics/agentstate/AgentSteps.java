package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Steps of agents as they came. */
interface AgentSteps {

  /** Which of these are known already. */
  Uni<List<AgentStep>> known(Collection<AgentStep> told);

  Uni<Void> add(Collection<AgentStep> steps);

  /** What the agents do now, as far as these steps tell later things than what is known. */
  Uni<Void> show(Collection<AgentStep> steps);
}
