package dev.thirdring.platform.deadlines.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Calendars that the examples are worked out on. */
final class Calendars {

  private static final WeeklyPattern OFFICE =
      WeeklyPattern.mondayToFriday(WorkingHours.parse("09:00-12:00, 13:30-18:00"));

  private Calendars() {}

  static WorkingCalendar china() {
    return new WorkingCalendar("2024-2026", ZoneId.of("Asia/Shanghai"), OFFICE, chineseDays());
  }

  static WorkingCalendar office(String zone) {
    return new WorkingCalendar("1", ZoneId.of(zone), OFFICE, Map.of());
  }

  /** Every day from hours to hours. */
  static WorkingCalendar daily(String zone, String hours) {
    WorkingHours each = WorkingHours.parse(hours);
    Map<DayOfWeek, WorkingHours> week =
        Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> each));
    return new WorkingCalendar("1", ZoneId.of(zone), new WeeklyPattern(week), Map.of());
  }

  /** The moment when the clock of the calendar's zone shows this, as in 2026-02-13T17:50. */
  static Instant at(WorkingCalendar calendar, String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(calendar.zone()).toInstant();
  }

  static String shown(WorkingCalendar calendar, Instant moment) {
    return LocalDateTime.ofInstant(moment, calendar.zone()).toString();
  }

  private static Map<LocalDate, SpecialDay> chineseDays() {
    try (InputStream days = Calendars.class.getResourceAsStream("china-2024-2026.txt")) {
      return new String(days.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(day -> LocalDate.parse(day[0]), day -> special(day[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpecialDay special(String kind) {
    return switch (kind) {
      case "off" -> new SpecialDay.Holiday();
      case "work" -> new SpecialDay.WorkdayLike(DayOfWeek.MONDAY);
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
