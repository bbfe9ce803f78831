package dev.thirdring.routing.approval.model;

import java.time.Instant;

/** Somebody's right to decide, lent to another while they are away. */
public record Delegation(
    Rung rung, String delegator, String delegate, Instant from, Instant until) {

  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /**
   * Whether both together would lend on what was lent: the delegate of one gives the same right
   * away in the other at the same time. Without such pairs there are no chains and no circles.
   */
  public boolean makesAChainWith(Delegation other) {
    boolean overlap = from.isBefore(other.until) && other.from.isBefore(until);
    return rung == other.rung
        && overlap
        && (delegate.equals(other.delegator) || delegator.equals(other.delegate));
  }
}
