package dev.thirdring.metrics.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and amounts as people write them. The year comes first: 3/4 is nobody's date. */
public final class Cells {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,4})?");

  private Cells() {}

  /** {@code 2026-11-21}, {@code 2026/11/21}, {@code 2026年11月21日}. */
  public static Optional<LocalDate> date(String text) {
    Matcher parts = DATE.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** {@code 9:00}, {@code 09:00:30}. */
  public static Optional<LocalTime> time(String text) {
    Matcher parts = TIME.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(
              LocalTime.of(
                  number(parts, 1),
                  number(parts, 2),
                  parts.group(3) == null ? 0 : number(parts, 3)))
          : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** {@code 1299}, {@code 1,299.00}. */
  public static Optional<BigDecimal> amount(String text) {
    return AMOUNT.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
