package dev.thirdring.metrics.agentstate.model;

/**
 * What is added up of an agent's time, in milliseconds. At every moment of LOGGED_IN exactly one of
 * the next six holds.
 */
public enum AgentTally {
  LOGGED_IN,
  /** Ready, and neither on a call nor rung. */
  IDLE,
  RINGING,
  /** Without hold. */
  TALKING,
  HOLDING,
  WRAPPING_UP,
  /** By reason. */
  NOT_READY,
  /** Of a shift without its breaks and exceptions. */
  SCHEDULED,
  /** Ready or answering within a shift, its breaks included, its exceptions not. */
  WORKED_IN_SHIFT,
  /** In a shift: off when work was planned, or working when a break was. */
  OFF_SCHEDULE,
  /** Logged in within a shift, by the day of the roster. */
  PRESENT
}
