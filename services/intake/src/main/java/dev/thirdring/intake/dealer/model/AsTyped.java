package dev.thirdring.intake.dealer.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and amounts as people write them. The year comes first: 3/4 is nobody's date. */
public final class AsTyped {
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?(?:[T ].*)?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?");

  private AsTyped() {}

  public static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }

  /** {@code 2026-11-21}, {@code 2026/11/21}, {@code 2026年11月21日}, {@code 20261121}. */
  public static Optional<LocalDate> date(String typed) {
    String text = plain(typed);
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      parts = COMPACT.matcher(text);
    }
    try {
      return parts.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(parts.group(1)),
                  Integer.parseInt(parts.group(2)),
                  Integer.parseInt(parts.group(3))))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** {@code 1299}, {@code 1,299.00}, {@code ￥1299}, {@code 1299元}. */
  public static Optional<BigDecimal> amount(String typed) {
    String text = plain(typed).replaceFirst("^[¥$€]\\s*", "").replaceFirst("\\s*元$", "");
    Matcher number = AMOUNT.matcher(text);
    return number.matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
  }
}
