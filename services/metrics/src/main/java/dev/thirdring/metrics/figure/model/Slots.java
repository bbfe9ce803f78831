package dev.thirdring.metrics.figure.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The half hours, hours, days, ISO weeks or months of a range, as the zone's clocks tell them. An
 * hour that clocks tell twice is two, each with its offset.
 *
 * @param starts when each begins; the first may begin before the range
 * @param labels what each is called
 */
public record Slots(List<Instant> starts, List<String> labels) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
  private static final DateTimeFormatter WEEK =
      new DateTimeFormatterBuilder()
          .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
          .appendLiteral("-W")
          .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
          .toFormatter();
  private static final int HALF_HOUR = 30;
  private static final int HOUR = 60;

  public Slots {
    starts = List.copyOf(starts);
    labels = List.copyOf(labels);
  }

  public static Slots of(Range range, By by) {
    List<Instant> starts =
        switch (by) {
          case HALF_HOUR -> ofClock(range, HALF_HOUR);
          case HOUR -> ofClock(range, HOUR);
          case DAY, WEEK, MONTH -> ofCalendar(range, by);
          case DEPARTMENT,
              CHANNEL,
              CATEGORY,
              TIER,
              BRAND,
              QUEUE,
              AGENT,
              TEAM,
              CENTRE,
              CALL_TYPE,
              LINE ->
              throw noTime(by);
        };
    return new Slots(starts, labels(starts, range.zone(), by));
  }

  /** Every start of the zone's clocks; where clocks jump, the jump begins one too. */
  private static List<Instant> ofClock(Range range, int minutes) {
    ZoneId zone = range.zone();
    ZonedDateTime begin = range.from().atZone(zone);
    Instant at =
        begin.truncatedTo(ChronoUnit.MINUTES).minusMinutes(begin.getMinute() % minutes).toInstant();
    List<Instant> starts = new ArrayList<>();
    while (at.isBefore(range.to())) {
      starts.add(at);
      at = next(at, zone, minutes);
    }
    return starts;
  }

  private static Instant next(Instant at, ZoneId zone, int minutes) {
    int into = at.atZone(zone).getMinute() % minutes;
    Instant next = at.plus(minutes - into, ChronoUnit.MINUTES);
    var jump = zone.getRules().nextTransition(at);
    return jump != null && jump.getInstant().isBefore(next) ? jump.getInstant() : next;
  }

  private static List<Instant> ofCalendar(Range range, By by) {
    ZoneId zone = range.zone();
    LocalDate day = range.from().atZone(zone).toLocalDate();
    LocalDate first = beginning(day, by);
    List<Instant> starts = new ArrayList<>();
    for (int count = 0; ; count++) {
      LocalDate next = by == By.MONTH ? first.plusMonths(count) : first.plusDays(count * days(by));
      Instant start = next.atStartOfDay(zone).toInstant();
      if (!start.isBefore(range.to())) {
        return starts;
      }
      starts.add(start);
    }
  }

  private static LocalDate beginning(LocalDate day, By by) {
    if (by == By.MONTH) {
      return day.withDayOfMonth(1);
    }
    return by == By.WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
  }

  private static long days(By by) {
    return by == By.WEEK ? DayOfWeek.values().length : 1;
  }

  private static List<String> labels(List<Instant> starts, ZoneId zone, By by) {
    Map<LocalDateTime, Integer> told = new HashMap<>();
    starts.forEach(start -> told.merge(start.atZone(zone).toLocalDateTime(), 1, Integer::sum));
    return starts.stream()
        .map(start -> start.atZone(zone))
        .map(at -> label(at, by) + (told.get(at.toLocalDateTime()) > 1 ? at.getOffset() : ""))
        .toList();
  }

  private static String label(ZonedDateTime at, By by) {
    return switch (by) {
      case WEEK -> WEEK.format(at);
      case MONTH -> MONTH.format(at);
      case DAY -> at.toLocalDate().toString();
      case HALF_HOUR, HOUR -> MINUTE.format(at);
      case DEPARTMENT,
          CHANNEL,
          CATEGORY,
          TIER,
          BRAND,
          QUEUE,
          AGENT,
          TEAM,
          CENTRE,
          CALL_TYPE,
          LINE ->
          throw noTime(by);
    };
  }

  private static IllegalArgumentException noTime(By by) {
    return new IllegalArgumentException(by + " is no time");
  }
}
