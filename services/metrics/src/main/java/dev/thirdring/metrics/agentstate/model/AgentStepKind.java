package dev.thirdring.metrics.agentstate.model;

/**
 * What a telephone tells of its agent: a state that lasts until the next step. Steps of one moment
 * are taken in this order, so that the state after a call outlasts the call.
 */
public enum AgentStepKind {
  /** Whoever was logged in before is logged out by it, unseen. */
  LOGGED_IN,
  RINGING,
  /** Hold included. */
  TALKING,
  WRAPPING_UP,
  READY,
  /** With a reason: break, meal, training, side work… */
  NOT_READY,
  LOGGED_OUT
}
