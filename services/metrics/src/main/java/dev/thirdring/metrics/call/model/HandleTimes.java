package dev.thirdring.metrics.call.model;

import java.time.Duration;

/**
 * Lengths of talk and wrap-up that calls are counted by, for percentiles: in half seconds as {@link
 * Waits} up to two minutes, above that in steps that grow with the length, each told by its middle,
 * so that no length is told wrong by more than 0.8 %.
 */
final class HandleTimes {
  private static final long LONGEST = 86_400;

  /** Seven binary digits of a length are kept. */
  private static final int FINEST = 128;

  private HandleTimes() {}

  static int halfSecond(Duration length) {
    Duration told = length.toSeconds() < LONGEST ? length : Duration.ofSeconds(LONGEST);
    if (told.toSeconds() < FINEST) {
      return Waits.halfSecond(told);
    }
    long seconds = told.toNanosPart() == 0 ? told.toSeconds() : told.toSeconds() + 1;
    long step = Long.highestOneBit(seconds - 1) / (FINEST / 2);
    long end = Math.ceilDiv(seconds, step) * step;
    return (int) (2 * end - step);
  }
}
