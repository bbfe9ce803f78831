package dev.thirdring.intake.salesreport.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A third of a month 旬: the first to the tenth, the eleventh to the twentieth, the rest. Written
 * {@code 2026-11-1}, {@code 2026-11-2}, {@code 2026-11-3}.
 */
public record TenDays(YearMonth month, int third) {
  private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})-(0[1-9]|1[0-2])-([1-3])");
  private static final int DAYS = 10;

  public static TenDays of(LocalDate day) {
    return new TenDays(YearMonth.from(day), Math.min(3, (day.getDayOfMonth() - 1) / DAYS + 1));
  }

  public static Optional<TenDays> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(
            new TenDays(
                YearMonth.of(
                    Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))),
                Integer.parseInt(written.group(3))))
        : Optional.empty();
  }

  public LocalDate firstDay() {
    return month.atDay((third - 1) * DAYS + 1);
  }

  public LocalDate lastDay() {
    return third == 3 ? month.atEndOfMonth() : month.atDay(third * DAYS);
  }

  /** The report is late from this moment on. */
  public Instant dueAt(Period grace, ZoneId zone) {
    return lastDay().plusDays(1).plus(grace).atStartOfDay(zone).toInstant();
  }

  public String code() {
    return month + "-" + third;
  }

  public String nameZh() {
    return month.getYear()
        + "年"
        + month.getMonthValue()
        + "月"
        + switch (third) {
          case 1 -> "上旬";
          case 2 -> "中旬";
          default -> "下旬";
        };
  }
}
