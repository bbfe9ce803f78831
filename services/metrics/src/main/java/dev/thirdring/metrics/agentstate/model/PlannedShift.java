package dev.thirdring.metrics.agentstate.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A shift as far as states are held against it.
 *
 * @param day that the roster has it under
 * @param exceptions approved times off the telephone (training, leave): no part of the shift
 */
public record PlannedShift(LocalDate day, Span span, List<Span> breaks, List<Span> exceptions) {
  public PlannedShift {
    breaks = List.copyOf(breaks);
    exceptions = List.copyOf(exceptions);
  }
}
