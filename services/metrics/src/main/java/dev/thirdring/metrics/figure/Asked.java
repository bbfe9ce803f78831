package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Compared;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private static final int BY_MAX = 2;
  private static final int VALUE_MAX = 64;
  private static final String YEARS = "must be in the years from " + YEAR_MIN + " to " + YEAR_MAX;
  private static final String WHEN =
      "must be a date such as 2026-11-21 or a time such as 2026-11-21T08:00:00+08:00";

  private final List<FieldProblem> problems = new ArrayList<>();

  private Asked() {}

  /** What is asked, and what it is compared with. */
  record Request(Question question, List<Compared> compared) {}

  static Request request(FigureQuery query) {
    Asked asked = new Asked();
    ZoneId where = asked.zone(query.zone);
    Instant start = asked.moment("from", query.from, where);
    Instant end = asked.moment("to", query.to, where);
    asked.length(start, end);
    List<By> by = asked.by(query.by);
    asked.code(query.code);
    Map<By, String> only = asked.only(query);
    Basis basis =
        asked.word(
            "interval", query.interval, Basis.values(), one -> one.name().toLowerCase(Locale.ROOT));
    List<Compared> compared = asked.compared(query.compare);
    boolean percentiles = asked.percentiles(query.percentiles, by);
    asked.refuse();
    return new Request(
        new Question(
            new Range(start, end, where),
            by,
            Optional.ofNullable(query.code),
            only,
            basis,
            percentiles),
        compared);
  }

  /** A stretch of time, told as those of figures are. */
  public static Range range(String from, String to, String zone) {
    Asked asked = new Asked();
    ZoneId where = asked.zone(zone);
    Instant start = asked.moment("from", from, where);
    Instant end = asked.moment("to", to, where);
    asked.length(start, end);
    asked.refuse();
    return new Range(start, end, where);
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

  private List<By> by(String text) {
    List<By> by = words("by", text, By.values(), By::word);
    if (by.size() > BY_MAX || by.stream().filter(By::isTime).count() > 1) {
      wrong("by", "must be at most two things, of which one is a time");
    }
    return by;
  }

  private List<Compared> compared(String text) {
    return words("compare", text, Compared.values(), Compared::word);
  }

  private boolean percentiles(String text, List<By> by) {
    if (text == null) {
      return !by.contains(By.HALF_HOUR) && !by.contains(By.HOUR);
    }
    if (!text.equals("true") && !text.equals("false")) {
      wrong("percentiles", "must be true or false");
    }
    return text.equals("true");
  }

  private Map<By, String> only(FigureQuery query) {
    Map<By, String> only = new EnumMap<>(By.class);
    only(only, By.DEPARTMENT, query.department);
    only(only, By.CHANNEL, query.channel);
    only(only, By.CATEGORY, query.category);
    only(only, By.TIER, query.tier);
    only(only, By.BRAND, query.brand);
    only(only, By.QUEUE, query.queue);
    only(only, By.AGENT, query.agent);
    only(only, By.TEAM, query.team);
    only(only, By.CENTRE, query.centre);
    only(only, By.CALL_TYPE, query.callType);
    only(only, By.LINE, query.line);
    return only;
  }

  private void only(Map<By, String> only, By by, String value) {
    if (value == null) {
      return;
    }
    if (value.isBlank() || value.length() > VALUE_MAX || value.indexOf('\0') >= 0) {
      wrong(by.word(), "must be 1 to " + VALUE_MAX + " characters");
    }
    only.put(by, value);
  }

  /** Words with commas between, each once. */
  private <T> List<T> words(String field, String text, T[] known, Function<T, String> called) {
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split(",", -1))
        .distinct()
        .limit(known.length + 1L)
        .map(one -> word(field, one, known, called))
        .filter(Objects::nonNull)
        .toList();
  }

  private <T> T word(String field, String text, T[] known, Function<T, String> called) {
    for (T one : known) {
      if (called.apply(one).equals(text)) {
        return one;
      }
    }
    wrong(
        field,
        "must be one of " + Arrays.stream(known).map(called).collect(Collectors.joining(", ")));
    return null;
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
