package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.AgentReckoning;
import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.CallSpan;
import dev.thirdring.metrics.agentstate.model.PlannedShift;
import dev.thirdring.metrics.agentstate.model.Span;
import java.util.List;
import java.util.Map;

/** All that is known of some agents' time, by agent. */
record AgentFacts(
    Map<String, List<AgentStep>> steps,
    Map<String, List<CallSpan>> calls,
    Map<String, List<PlannedShift>> shifts) {

  /**
   * What can have to do with the window, and nothing that is far from it: some windows are long.
   */
  AgentReckoning around(AgentWindow window) {
    Span reach = AgentReckoning.reach(window.span());
    return new AgentReckoning(
        steps.getOrDefault(window.agent(), List.of()).stream()
            .filter(step -> reach.meets(step.at()))
            .toList(),
        calls.getOrDefault(window.agent(), List.of()).stream()
            .filter(call -> call.span().overlaps(reach))
            .toList(),
        shifts.getOrDefault(window.agent(), List.of()).stream()
            .filter(shift -> shift.span().overlaps(window.span()))
            .toList());
  }

  long count() {
    return steps.values().stream().mapToLong(List::size).sum()
        + calls.values().stream().mapToLong(List::size).sum();
  }
}
