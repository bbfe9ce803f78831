package dev.thirdring.metrics.agentstate.model;

import java.time.Instant;

/** A stretch of time that a call took of an agent, both ends known. */
public record CallSpan(String agent, Activity activity, Span span) {
  public CallSpan(String agent, Activity activity, Instant from, Instant to) {
    this(agent, activity, new Span(from, to));
  }
}
