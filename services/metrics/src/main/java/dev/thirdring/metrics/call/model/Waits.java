package dev.thirdring.metrics.call.model;

import java.time.Duration;

/**
 * Lengths of waits such that "within 20 s" is exact with {@code <} and with {@code ≤}: a wait of
 * exactly n seconds is 2n, one between n−1 and n seconds is 2n−1.
 */
public final class Waits {
  private static final long LONGEST = 7200;

  private Waits() {}

  public static int halfSecond(Duration wait) {
    long seconds = wait.toSeconds();
    if (seconds >= LONGEST) {
      return (int) (2 * LONGEST);
    }
    return (int) (wait.toNanosPart() == 0 ? 2 * seconds : 2 * seconds + 1);
  }
}
