package dev.thirdring.metrics.target;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The range that a figure should be in, in its unit; one end may be open. */
public record ChangeTargetRequest(
    @DecimalMin(value = "0", message = "must be 0 or more")
        @DecimalMax(value = "1000000000", message = "must be at most 1000000000")
        @Digits(integer = 10, fraction = 2, message = "must have at most 2 decimals")
        @Schema(examples = {"95"})
        BigDecimal atLeast,
    @DecimalMin(value = "0", message = "must be 0 or more")
        @DecimalMax(value = "1000000000", message = "must be at most 1000000000")
        @Digits(integer = 10, fraction = 2, message = "must have at most 2 decimals")
        @Schema(examples = {"100"})
        BigDecimal atMost) {

  @AssertTrue(message = "atLeast, atMost or both must be given, atLeast not above atMost")
  @Schema(hidden = true)
  boolean isRange() {
    if (atLeast == null || atMost == null) {
      return atLeast != null || atMost != null;
    }
    return atLeast.compareTo(atMost) <= 0;
  }
}
