package dev.thirdring.metrics.alert;

/** What acting on an alert comes to. */
sealed interface AlertOutcome {
  record Done(StoredAlert alert) implements AlertOutcome {}

  record Unknown() implements AlertOutcome {}

  record ChangedMeanwhile() implements AlertOutcome {}

  /** Somebody else answers for it. */
  record NotYours() implements AlertOutcome {}

  record NotPossible(StateName state) implements AlertOutcome {}

  /** The named measure is none of this figure. */
  record NoSuchMeasure() implements AlertOutcome {}
}
