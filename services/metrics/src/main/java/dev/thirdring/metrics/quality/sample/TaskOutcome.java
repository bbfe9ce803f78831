package dev.thirdring.metrics.quality.sample;

/** What becomes of a change to a call to be monitored. */
public sealed interface TaskOutcome {
  record Changed(TaskView task) implements TaskOutcome {}

  record Unknown() implements TaskOutcome {}

  record ChangedMeanwhile() implements TaskOutcome {}

  /** Somebody else has it, or it is done. */
  record NotNow(String why) implements TaskOutcome {}
}
