package dev.thirdring.routing.servicelevel.model;

import java.time.Duration;
import java.util.Set;

/**
 * Why a ticket may wait (R9).
 *
 * @param clocks codes of the clocks that stand still meanwhile
 * @param endsOnContact the customer's next word ends it
 * @param longest after this long it ends by itself
 */
public record PauseReason(
    String code, Set<String> clocks, boolean endsOnContact, Duration longest) {
  public PauseReason {
    clocks = Set.copyOf(clocks);
    if (!longest.isPositive()) {
      throw new IllegalArgumentException("A pause lasts longer than nothing");
    }
  }
}
