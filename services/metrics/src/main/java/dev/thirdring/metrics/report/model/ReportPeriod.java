package dev.thirdring.metrics.report.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is of, as calendars name it: {@code 2026-11-25}, {@code 2026-W48}, {@code
 * 2026-11-2} (of ten days), {@code 2026-11}.
 *
 * @param end the day after the last
 */
public record ReportPeriod(Rhythm rhythm, LocalDate first, LocalDate end) {
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern TEN_DAYS = Pattern.compile("(\\d{4}-\\d{2})-([1-3])");
  private static final int YEAR_MIN = 1990;
  private static final int YEAR_MAX = 2200;
  private static final int TEN = 10;

  /** The one that the day is in. */
  public static ReportPeriod of(Rhythm rhythm, LocalDate day) {
    return switch (rhythm) {
      case DAY -> new ReportPeriod(rhythm, day, day.plusDays(1));
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new ReportPeriod(rhythm, monday, monday.plusWeeks(1));
      }
      case TEN_DAYS ->
          tenDays(YearMonth.from(day), Math.min(3, (day.getDayOfMonth() - 1) / TEN + 1));
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield new ReportPeriod(rhythm, first, first.plusMonths(1));
      }
    };
  }

  public static Optional<ReportPeriod> parse(Rhythm rhythm, String text) {
    try {
      Optional<ReportPeriod> read =
          switch (rhythm) {
            case DAY -> Optional.of(of(rhythm, LocalDate.parse(text)));
            case WEEK -> week(text);
            case TEN_DAYS -> {
              Matcher written = TEN_DAYS.matcher(text);
              yield written.matches()
                  ? Optional.of(
                      tenDays(
                          YearMonth.parse(written.group(1)), Integer.parseInt(written.group(2))))
                  : Optional.<ReportPeriod>empty();
            }
            case MONTH -> Optional.of(of(rhythm, YearMonth.parse(text).atDay(1)));
          };
      return read.filter(
          period -> period.first.getYear() >= YEAR_MIN && period.first.getYear() <= YEAR_MAX);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<ReportPeriod> week(String text) {
    Matcher written = WEEK.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    LocalDate day =
        LocalDate.of(Integer.parseInt(written.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(written.group(2)));
    return Optional.of(of(Rhythm.WEEK, day));
  }

  private static ReportPeriod tenDays(YearMonth month, int third) {
    return new ReportPeriod(
        Rhythm.TEN_DAYS,
        month.atDay((third - 1) * TEN + 1),
        third == 3 ? month.plusMonths(1).atDay(1) : month.atDay(third * TEN + 1));
  }

  public ReportPeriod before() {
    return of(rhythm, first.minusDays(1));
  }

  public ReportPeriod next() {
    return of(rhythm, end);
  }

  public Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  public Instant to(ZoneId zone) {
    return end.atStartOfDay(zone).toInstant();
  }

  public String code() {
    return switch (rhythm) {
      case DAY -> first.toString();
      case WEEK -> first.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2026-W48".length());
      case TEN_DAYS -> YearMonth.from(first) + "-" + ((first.getDayOfMonth() - 1) / TEN + 1);
      case MONTH -> YearMonth.from(first).toString();
    };
  }
}
