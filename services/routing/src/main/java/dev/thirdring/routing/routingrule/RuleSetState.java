package dev.thirdring.routing.routingrule;

/** How far a rule set is. */
public enum RuleSetState {
  /** Still being written. */
  DRAFT,
  /** Tried as it stands; may be activated. */
  TRIED,
  /** Decides; exactly one does. */
  ACTIVE,
  /** Decided once; may be activated again. */
  EARLIER;

  boolean mayBeChanged() {
    return this == DRAFT || this == TRIED;
  }

  boolean mayBeActivated() {
    return this == TRIED || this == EARLIER;
  }
}
