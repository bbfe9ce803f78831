package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.By;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a figure is watched.
 *
 * @param scopedBy each group is watched for itself; absent: all together
 * @param minimumVolume with less to divide by, a period is not judged
 * @param margin in the figure's unit: how far inside its target it must come to be well inside
 * @param raiseAfter so many periods outside, one after the other, raise an alert
 * @param clearAfter so many periods inside, however near the end of the target, clear it
 */
public record AlertRule(
    String id,
    String figure,
    String variant,
    Period period,
    Optional<By> scopedBy,
    long minimumVolume,
    BigDecimal margin,
    int raiseAfter,
    int clearAfter) {

  /** How many periods are looked at again each time, so that late facts are heard. */
  public int lookBack() {
    return Math.max(raiseAfter, clearAfter) + 1;
  }
}
