package dev.thirdring.metrics.alert.model;

/** What the readings of a figure come to. */
public sealed interface Course {

  /** There is no alert and none is needed. */
  record Quiet() implements Course {}

  /** From the first of these readings on there is an alert. */
  record Raise(Reading first, Reading newest, Side side) implements Course {}

  /** The live alert goes on; its newest reading that says anything. */
  record GoOn(Reading newest) implements Course {}

  /**
   * The live alert is over.
   *
   * @param recounted late facts say that the figure was never outside its target
   */
  record Clear(Reading newest, boolean recounted) implements Course {}
}
