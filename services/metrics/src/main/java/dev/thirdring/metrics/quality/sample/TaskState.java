package dev.thirdring.metrics.quality.sample;

/** Where a call to be monitored stands. */
public enum TaskState {
  OPEN,
  TAKEN,
  ASSESSED,
  /** It cannot be assessed, say because its recording is lost. */
  SKIPPED
}
