package dev.thirdring.contracts.telephony;

/** What an agent's telephone tells of the agent. Each is a state that lasts until the next step. */
public enum AgentStepKind {
  LOGGED_IN,
  /** Waits for a call. */
  READY,
  /** A call rings: neither idle nor talking. */
  RINGING,
  /** On a call, hold included. */
  TALKING,
  /** The work after a call. */
  WRAPPING_UP,
  /** Takes no calls, for the reason told. */
  NOT_READY,
  LOGGED_OUT
}
