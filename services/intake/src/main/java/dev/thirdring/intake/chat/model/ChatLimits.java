package dev.thirdring.intake.chat.model;

import java.time.Duration;

/**
 * How much is too much.
 *
 * @param lines the most lines of one chat; the last ones are kept for its end
 * @param burst how many lines a customer may write at once
 * @param each how long one of them takes to grow back
 */
public record ChatLimits(int lines, int burst, Duration each) {
  private static final int KEPT_FOR_THE_END = 10;

  boolean areReachedBy(int saidSoFar) {
    return saidSoFar >= lines - KEPT_FOR_THE_END;
  }
}
