package dev.thirdring.metrics.figure.model;

import java.util.List;

/** Lengths of time that percentiles are read of, and the sums by length that hold them. */
public enum Spread {
  ANSWER_WAITS("CALLS_ANSWERED_AFTER"),
  ABANDON_WAITS("CALLS_ABANDONED_AFTER"),
  ALL_WAITS("CALLS_ANSWERED_AFTER", "CALLS_ABANDONED_AFTER"),
  HANDLE_TIMES("CALLS_HANDLED_FOR");

  private final List<String> sums;

  Spread(String... sums) {
    this.sums = List.of(sums);
  }

  public List<String> sums() {
    return sums;
  }
}
