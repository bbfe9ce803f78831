package dev.thirdring.metrics.agentstate.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When an agent was logged in, from all known steps in whatever order they came. What a step tells
 * holds until the agent's next step. Where that end is not known (no next step, a login although
 * nobody logged out, or silence for longer than {@link #SILENCE_MAX}) it holds until the last call
 * that the agent was seen at, and no further: time of which nothing is known is not counted.
 */
final class LoggedIn {
  /** Longer than a shift: what an agent told so long ago is not believed any more. */
  static final Duration SILENCE_MAX = Duration.ofHours(12);

  /** A stretch of being logged in, in one condition. */
  record Stretch(Span span, Condition condition) {}

  private final List<AgentStep> steps;
  private final Collection<CallSpan> calls;

  private LoggedIn(List<AgentStep> steps, Collection<CallSpan> calls) {
    this.steps = steps;
    this.calls = calls;
  }

  static List<Stretch> of(Collection<AgentStep> told, Collection<CallSpan> calls) {
    return new LoggedIn(distinct(told), calls).stretches();
  }

  /** Of two told under one id the earlier counts, whichever came first. */
  private static List<AgentStep> distinct(Collection<AgentStep> told) {
    Set<String> ids = new HashSet<>();
    return told.stream().sorted(AgentStep.ORDER).filter(step -> ids.add(step.stepId())).toList();
  }

  private List<Stretch> stretches() {
    List<Stretch> found = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      AgentStep step = steps.get(index);
      Optional<Condition> condition = Condition.after(step);
      if (condition.isPresent()) {
        Span span = new Span(step.at(), end(step, index + 1));
        if (!span.isEmpty()) {
          found.add(new Stretch(span, condition.get()));
        }
      }
    }
    return found;
  }

  private Instant end(AgentStep step, int following) {
    Instant believed = step.at().plus(SILENCE_MAX);
    if (following == steps.size()) {
      return lastSeen(step.at(), believed);
    }
    AgentStep next = steps.get(following);
    if (next.at().isAfter(believed)) {
      return lastSeen(step.at(), believed);
    }
    return next.kind() == AgentStepKind.LOGGED_IN ? lastSeen(step.at(), next.at()) : next.at();
  }

  private Instant lastSeen(Instant from, Instant until) {
    return calls.stream()
        .map(CallSpan::span)
        .filter(span -> span.from().isBefore(until) && span.to().isAfter(from))
        .map(span -> span.to().isBefore(until) ? span.to() : until)
        .max(Instant::compareTo)
        .orElse(from);
  }
}
