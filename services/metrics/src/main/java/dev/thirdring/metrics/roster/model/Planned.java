package dev.thirdring.metrics.roster.model;

import java.time.Instant;

/**
 * A stretch within a shift that is no work at the telephone.
 *
 * @param what it is for; empty without
 */
public record Planned(Instant from, Instant to, String what) {
  boolean overlaps(Planned other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
