package dev.thirdring.routing.escalation;

/** What may happen to a ticket too often. */
public enum TriggerKind {
  REOPENED,
  MISSED
}
