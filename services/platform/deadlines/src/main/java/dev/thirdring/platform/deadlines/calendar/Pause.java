package dev.thirdring.platform.deadlines.calendar;

import java.time.Instant;

/** A stretch during which a clock stood still, and why. */
public record Pause(Instant from, Instant until, String reason) {

  public Pause {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "A pause that began at " + from + " cannot end at " + until);
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A pause has a reason");
    }
  }
}
