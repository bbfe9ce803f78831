package dev.thirdring.contracts.telephony;

/** What can happen to a call. */
public enum CallStepKind {
  /** The exchange took the attempt. */
  ARRIVED,
  /** Refused before the distributor: all lines busy. */
  REFUSED,
  /** The agent hands the caller on. */
  TRANSFERRED,
  /** Put into a queue. */
  QUEUED,
  /** An agent's telephone rings. */
  RINGING,
  /** By the agent, or by a machine when no agent is named. */
  ANSWERED,
  HELD,
  RETRIEVED,
  /** Overflowed to somewhere that is not counted here. */
  SENT_ELSEWHERE,
  /** The caller hung up before anybody answered. */
  ABANDONED,
  /** The system lost the call. */
  DISCONNECTED,
  /** Hung up after an answer. */
  ENDED,
  /** The agent's work after the call is done. */
  WRAPPED_UP
}
