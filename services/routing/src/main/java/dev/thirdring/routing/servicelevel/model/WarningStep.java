package dev.thirdring.routing.servicelevel.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** When to warn (R9). The text of a step names it; no step is given twice. */
public sealed interface WarningStep {

  /** After a part of the limit. */
  record AfterPart(BigDecimal part) implements WarningStep {
    public AfterPart {
      part = part.stripTrailingZeros();
      if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("A part of the limit lies between 0 and 1");
      }
    }

    @Override
    public String toString() {
      return part.toPlainString();
    }
  }

  /** So long before it is due, by the clock. */
  record Before(Duration time) implements WarningStep {
    public Before {
      if (!time.isPositive() || time.compareTo(Duration.ofDays(366)) > 0) {
        throw new IllegalArgumentException("A warning comes before, at most a year");
      }
    }

    @Override
    public String toString() {
      return time.toString();
    }
  }

  /** Reads {@code 0.75} or {@code PT2H}. */
  static WarningStep parse(String text) {
    String step = text.strip();
    try {
      return step.startsWith("P")
          ? new Before(Duration.parse(step))
          : new AfterPart(new BigDecimal(step));
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      throw new IllegalArgumentException("A warning is written 0.75 or PT2H", unreadable);
    }
  }

  /** Reads steps with commas between. */
  static List<WarningStep> parseAll(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",")).map(WarningStep::parse).distinct().toList();
  }
}
