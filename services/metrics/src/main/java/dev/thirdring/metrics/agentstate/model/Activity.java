package dev.thirdring.metrics.agentstate.model;

/** What a call makes an agent do. Of several at one moment the first in this order counts. */
public enum Activity {
  TALKING(AgentTally.TALKING),
  HOLDING(AgentTally.HOLDING),
  WRAPPING_UP(AgentTally.WRAPPING_UP),
  RINGING(AgentTally.RINGING);

  private final AgentTally tally;

  Activity(AgentTally tally) {
    this.tally = tally;
  }

  AgentTally tally() {
    return tally;
  }
}
