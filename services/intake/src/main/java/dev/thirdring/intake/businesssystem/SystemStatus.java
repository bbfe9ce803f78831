package dev.thirdring.intake.businesssystem;

/** What came of asking a system. */
public enum SystemStatus {
  /** It answered. */
  ANSWERED,
  /** It does not know this customer. */
  UNKNOWN_THERE,
  /** It was not asked: the customer file lacks a parameter it needs. */
  PARAMETER_MISSING,
  /** It was not asked: the customer is not proved to be who they say, or not well enough. */
  IDENTITY_NOT_PROVED,
  /** It gave no answer in time. */
  TIMED_OUT,
  /** It cannot be reached, or its answer is an error or cannot be read. */
  FAILING,
  /** It was not asked: as many questions as it may get are under way. */
  BUSY,
  /** It was not asked: it failed too often; it is tried again soon. */
  CIRCUIT_OPEN,
  /** It was not asked: its address is none that may be called. */
  ADDRESS_REFUSED
}
