package dev.thirdring.metrics.target;

/** What changing a target comes to. */
sealed interface TargetOutcome {
  record Changed(StoredTarget target) implements TargetOutcome {}

  record Unknown() implements TargetOutcome {}

  record ChangedMeanwhile() implements TargetOutcome {}
}
