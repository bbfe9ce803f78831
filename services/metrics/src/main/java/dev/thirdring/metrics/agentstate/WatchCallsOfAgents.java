package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.CallNow;
import dev.thirdring.metrics.agentstate.model.CallSpans;
import dev.thirdring.metrics.call.CallChange;
import dev.thirdring.metrics.call.CallWatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what calls take of agents' time, and notes whose time is to be counted again. */
@ApplicationScoped
class WatchCallsOfAgents implements CallWatcher {
  private final AgentCalls agentCalls;

  WatchCallsOfAgents(AgentCalls agentCalls) {
    this.agentCalls = agentCalls;
  }

  @Override
  public Uni<Void> changed(List<CallChange> changes) {
    List<AgentCalls.OfCall> calls = changes.stream().map(WatchCallsOfAgents::ofCall).toList();
    return agentCalls.keep(calls).chain(() -> agentCalls.show(calls));
  }

  private static AgentCalls.OfCall ofCall(CallChange change) {
    return new AgentCalls.OfCall(
        change.callId(),
        change.after().map(call -> CallSpans.of(call, change.steps())).orElse(List.of()),
        change.after().map(CallNow::of).orElse(List.of()));
  }
}
