package dev.thirdring.routing.partner.webhook.model;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit, and a fifth
 * more or less, so that receivers which failed together are not asked together.
 */
public record Backoff(Duration first, Duration most, int attemptsMax) {
  private static final double SPREAD = 0.2;

  /**
   * @param attempts made so far
   * @param chance from 0 to 1
   */
  public Duration after(int attempts, double chance) {
    double doubled = first.toMillis() * Math.pow(2, Math.max(0, attempts - 1));
    double limited = Math.min(doubled, most.toMillis());
    return Duration.ofMillis(Math.round(limited * (1 - SPREAD + 2 * SPREAD * chance)));
  }

  public boolean isExhausted(int attempts) {
    return attempts >= attemptsMax;
  }
}
