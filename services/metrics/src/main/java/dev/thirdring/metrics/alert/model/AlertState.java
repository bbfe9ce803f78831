package dev.thirdring.metrics.alert.model;

import java.time.Instant;

/**
 * How far an alert is: open, acknowledged, decided; then cleared by the figure or closed by a
 * person.
 */
public sealed interface AlertState {

  /** The figure is outside its target, or not yet safely back. */
  sealed interface Live extends AlertState {

    default Cleared clear(Instant at, boolean recounted) {
      return new Cleared(at, recounted);
    }

    default Closed close(String by, Instant at, String why) {
      return new Closed(by, at, why);
    }

    /** Whoever acts has seen it: a decision does not wait for an acknowledgement. */
    default Decided decide(String by, Instant at) {
      return new Decided(by, at);
    }
  }

  /** Nobody took it up. */
  record Open() implements Live {
    public Acknowledged acknowledge(String by, Instant at) {
      return new Acknowledged(by, at);
    }
  }

  record Acknowledged(String by, Instant at) implements Live {}

  record Decided(String by, Instant at) implements Live {}

  /**
   * @param recounted late facts say that the figure was never outside
   */
  record Cleared(Instant at, boolean recounted) implements AlertState {}

  record Closed(String by, Instant at, String why) implements AlertState {}
}
