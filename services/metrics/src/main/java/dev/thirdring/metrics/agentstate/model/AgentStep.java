package dev.thirdring.metrics.agentstate.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that an agent did at the telephone.
 *
 * @param stepId tells the step apart from the agent's others: the same step twice is one
 * @param reason of NOT_READY, where one was given
 * @param team that the agent worked for, as told; kept, not counted with
 */
public record AgentStep(
    String agent,
    String stepId,
    AgentStepKind kind,
    Instant at,
    Optional<String> reason,
    Optional<String> team,
    Optional<String> queue,
    Optional<String> callId) {

  public static final Comparator<AgentStep> ORDER =
      Comparator.comparing(AgentStep::at)
          .thenComparing(AgentStep::kind)
          .thenComparing(AgentStep::stepId);
}
