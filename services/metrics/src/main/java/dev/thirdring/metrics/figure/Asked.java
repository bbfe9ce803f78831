package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.FigureTable;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what is asked for, and says all that is wrong with it at once. */
public final class Asked {
  static final int DAYS_MAX = 400;
  private static final int YEAR_MIN = 1990;
  private static final int YEAR_MAX = 2200;
  private static final Set<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.equals("UTC") || zone.contains("/") && !zone.startsWith("System"))
          .collect(Collectors.toUnmodifiableSet());
  private static final String GROUPS =
      Arrays.stream(By.values())
          .map(by -> by.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
  private static final String YEARS = "must be in the years from " + YEAR_MIN + " to " + YEAR_MAX;
  private static final String WHEN =
      "must be a date such as 2026-11-21 or a time such as 2026-11-21T08:00:00+08:00";

  private final List<FieldProblem> problems = new ArrayList<>();

  private Asked() {}

  static Question question(
      String from, String to, String zone, String by, String code, String department) {
    Asked asked = new Asked();
    ZoneId where = asked.zone(zone);
    Instant start = asked.moment("from", from, where);
    Instant end = asked.moment("to", to, where);
    asked.length(start, end);
    Optional<By> group = asked.by(by);
    asked.code(code);
    asked.refuse();
    return new Question(
        new Range(start, end, where),
        group,
        Optional.ofNullable(code),
        Optional.ofNullable(department));
  }

  /** A whole month of the zone. */
  public static Range month(String month, String zone) {
    Asked asked = new Asked();
    ZoneId where = asked.zone(zone);
    YearMonth wanted = null;
    try {
      wanted = YearMonth.parse(month == null ? "" : month);
    } catch (DateTimeException unreadable) {
      asked.wrong("month", "must be a month such as 2026-11");
    }
    if (wanted != null && !isThinkable(wanted.getYear())) {
      asked.wrong("month", YEARS);
    }
    asked.refuse();
    return new Range(
        wanted.atDay(1).atStartOfDay(where).toInstant(),
        wanted.plusMonths(1).atDay(1).atStartOfDay(where).toInstant(),
        where);
  }

  private ZoneId zone(String zone) {
    if (ZONES.contains(zone)) {
      return ZoneId.of(zone);
    }
    wrong("zone", "must be a time zone of the IANA list, such as Asia/Shanghai or UTC");
    return ZoneId.of("UTC");
  }

  private Instant moment(String field, String text, ZoneId zone) {
    try {
      String given = text == null ? "" : text;
      OffsetDateTime moment =
          given.length() == "2026-11-21".length()
              ? LocalDate.parse(given).atStartOfDay(zone).toOffsetDateTime()
              : OffsetDateTime.parse(given);
      if (isThinkable(moment.getYear())) {
        return moment.toInstant();
      }
    } catch (DateTimeException unreadable) {
      wrong(field, WHEN);
      return null;
    }
    wrong(field, YEARS);
    return null;
  }

  /** Years that storage and calendars can hold. */
  private static boolean isThinkable(int year) {
    return year >= YEAR_MIN && year <= YEAR_MAX;
  }

  private void length(Instant from, Instant to) {
    if (from == null || to == null) {
      return;
    }
    if (!from.isBefore(to)) {
      wrong("to", "must be later than from");
    } else if (Duration.between(from, to).toDays() > DAYS_MAX) {
      wrong("to", "must be at most " + DAYS_MAX + " days after from");
    }
  }

  private Optional<By> by(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<By> known =
        Arrays.stream(By.values())
            .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst();
    if (known.isEmpty()) {
      wrong("by", "must be one of " + GROUPS);
    }
    return known;
  }

  private void code(String code) {
    if (code != null && FigureTable.ALL.stream().noneMatch(known -> known.code().equals(code))) {
      wrong("code", "must be one of the codes at /figures/definitions");
    }
  }

  private void wrong(String field, String allowed) {
    problems.add(new FieldProblem(field, allowed));
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new ProblemException(Problem.invalid(problems));
    }
  }
}
