package dev.thirdring.metrics.agentstate;

import dev.thirdring.contracts.telephony.AgentStepTold;
import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.AgentStepKind;
import dev.thirdring.metrics.telephony.BatchTaker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Steps of agents from the telephone system's topic. */
@ApplicationScoped
class AgentStepTaker implements BatchTaker<AgentStepTold> {
  private final TakeAgentSteps takeAgentSteps;
  private final BelievedTimes times;

  AgentStepTaker(TakeAgentSteps takeAgentSteps, BelievedTimes times) {
    this.takeAgentSteps = takeAgentSteps;
    this.times = times;
  }

  @Override
  public Class<AgentStepTold> event() {
    return AgentStepTold.class;
  }

  @Override
  public Uni<List<Refusal<AgentStepTold>>> take(List<AgentStepTold> events) {
    List<Refusal<AgentStepTold>> refused =
        events.stream()
            .filter(event -> !times.believes(event.at()))
            .map(event -> new Refusal<>(event, "at " + BelievedTimes.SAYS))
            .toList();
    List<AgentStep> steps =
        events.stream()
            .filter(event -> times.believes(event.at()))
            .map(AgentStepTaker::step)
            .toList();
    return steps.isEmpty()
        ? Uni.createFrom().item(refused)
        : takeAgentSteps.take(steps).replaceWith(refused);
  }

  private static AgentStep step(AgentStepTold told) {
    return new AgentStep(
        told.agentId(),
        told.stepId(),
        kind(told),
        told.at().truncatedTo(ChronoUnit.MILLIS),
        Optional.ofNullable(told.reason()),
        Optional.ofNullable(told.team()),
        Optional.ofNullable(told.queue()),
        Optional.ofNullable(told.callId()));
  }

  private static AgentStepKind kind(AgentStepTold told) {
    return switch (told.kind()) {
      case LOGGED_IN -> AgentStepKind.LOGGED_IN;
      case READY -> AgentStepKind.READY;
      case RINGING -> AgentStepKind.RINGING;
      case TALKING -> AgentStepKind.TALKING;
      case WRAPPING_UP -> AgentStepKind.WRAPPING_UP;
      case NOT_READY -> AgentStepKind.NOT_READY;
      case LOGGED_OUT -> AgentStepKind.LOGGED_OUT;
    };
  }
}
