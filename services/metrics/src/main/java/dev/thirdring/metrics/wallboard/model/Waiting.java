package dev.thirdring.metrics.wallboard.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Calls that wait now. Waits of two queues may be added.
 *
 * @param together of all their waits until now
 */
public record Waiting(long calls, Duration longest, Duration together) {
  public static final Waiting NONE = new Waiting(0, Duration.ZERO, Duration.ZERO);

  public Waiting plus(Waiting other) {
    return new Waiting(
        calls + other.calls,
        longest.compareTo(other.longest) > 0 ? longest : other.longest,
        together.plus(other.together));
  }

  /** Whole seconds. */
  public long longestSeconds() {
    return longest.toSeconds();
  }

  /** To a tenth; 0 when nobody waits. */
  public BigDecimal averageSeconds() {
    return calls == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(together.toMillis())
            .divide(BigDecimal.valueOf(calls * 1000), 1, RoundingMode.HALF_UP);
  }
}
