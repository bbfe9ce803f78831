package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A stretch of one agent's time, in whole quarters of an hour, whose sums are to be reckoned. */
record AgentWindow(String agent, Span span) {

  /** What of it is not before; nothing when all is. */
  Optional<AgentWindow> since(Instant moment) {
    if (!span.from().isBefore(moment)) {
      return Optional.of(this);
    }
    return span.to().isAfter(moment)
        ? Optional.of(new AgentWindow(agent, new Span(moment, span.to())))
        : Optional.empty();
  }

  /** Windows of one agent that meet become one. In the order of agents. */
  static List<AgentWindow> merged(Collection<AgentWindow> windows) {
    TreeMap<String, List<Span>> byAgent = new TreeMap<>();
    windows.forEach(
        window -> byAgent.merge(window.agent(), List.of(window.span()), AgentWindow::joined));
    return byAgent.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(span -> new AgentWindow(one.getKey(), span)))
        .toList();
  }

  private static List<Span> joined(List<Span> known, List<Span> added) {
    return Span.union(known, added);
  }
}
