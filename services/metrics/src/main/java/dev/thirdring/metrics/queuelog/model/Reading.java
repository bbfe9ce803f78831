package dev.thirdring.metrics.queuelog.model;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.call.model.CallStep;
import java.util.List;

/** What a line turned out to say. */
public sealed interface Reading {

  /** Something about a call, an agent, or both. */
  record Told(List<CallStep> calls, List<AgentStep> agents) implements Reading {}

  /** An event that says nothing about calls or agents, such as a reload of the configuration. */
  record PassedOver(String event) implements Reading {}

  /** Not to be understood, and why. */
  record Refused(String why) implements Reading {}
}
