package dev.thirdring.intake.chat;

import java.time.Duration;

/** Lets something happen once in a while, however often it is asked for. */
final class Pace {
  private final long every;
  private long last;

  Pace(Duration every) {
    this.every = every.toNanos();
    this.last = System.nanoTime() - this.every;
  }

  boolean isNow() {
    long now = System.nanoTime();
    if (now - last < every) {
      return false;
    }
    last = now;
    return true;
  }
}
