package dev.thirdring.platform.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Random calendars, moments and amounts for properties. Every try has a seed of its own, which a
 * failure names; the system property {@code samples.seed} tries other samples, or that one first.
 */
final class Samples {

  private static final long SEED = Long.getLong("samples.seed", 20_260_217L);
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/Chicago"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Africa/Cairo"));

  private final SplittableRandom random;

  private Samples(long seed) {
    random = new SplittableRandom(seed);
  }

  static void forAll(int tries, Consumer<Samples> property) {
    for (long seed = SEED; seed < SEED + tries; seed++) {
      try {
        property.accept(new Samples(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Fails for -Dsamples.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /**
   * Around the changes of the clocks and the end of the year as often as on any other day, to the
   * minute.
   */
  Instant moment(WorkingCalendar calendar) {
    LocalDate day =
        switch (between(0, 3)) {
          case 0 -> LocalDate.of(2025, 12, 31);
          case 1 ->
              calendar.zone().getRules().isFixedOffset()
                  ? LocalDate.of(2025, 3, 1)
                  : changeOfClocks(calendar);
          default -> LocalDate.of(2024, 1, 1).plusDays(between(0, 1_095));
        };
    return day.atStartOfDay(calendar.zone())
        .toInstant()
        .plus(Duration.ofMinutes(between(-600, 2_000)));
  }

  private LocalDate changeOfClocks(WorkingCalendar calendar) {
    Instant after = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(between(0, 800)));
    var change = calendar.zone().getRules().nextTransition(after);
    return change == null ? LocalDate.of(2024, 2, 29) : change.getDateTimeBefore().toLocalDate();
  }

  Duration minutes(int most) {
    return Duration.ofMinutes(between(0, most));
  }

  TimeLimit limit() {
    return switch (between(0, 2)) {
      case 0 -> new TimeLimit.ByTheClock(Duration.ofMinutes(between(1, 6_000)));
      case 1 -> new TimeLimit.WorkingTime(Duration.ofMinutes(between(1, 6_000)));
      default -> new TimeLimit.WorkingDays(between(1, 20));
    };
  }

  /**
   * Any zone, one to seven working days a week, up to four intervals a day at odd hours, many
   * special days.
   */
  WorkingCalendar calendar() {
    Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, between(0, 6) < 5 ? hours() : WorkingHours.none());
    }
    DayOfWeek sure = oneOf(List.of(DayOfWeek.values()));
    week.put(sure, hours());
    Map<LocalDate, SpecialDay> special = new HashMap<>();
    for (int i = between(0, 200); i > 0; i--) {
      special.put(
          LocalDate.of(2024, 1, 1).plusDays(between(0, 1_200)),
          switch (between(0, 3)) {
            case 0 -> new SpecialDay.WorkdayLike(sure);
            case 1 -> new SpecialDay.WorkdayWith(hours());
            default -> new SpecialDay.Holiday();
          });
    }
    return new WorkingCalendar("sample", oneOf(ZONES), new WeeklyPattern(week), special);
  }

  private WorkingHours hours() {
    if (between(0, 9) == 0) {
      return WorkingHours.parse("00:00-24:00");
    }
    TreeSet<Integer> ends = new TreeSet<>();
    for (int i = between(1, 4) * 2; i > 0; i--) {
      ends.add(between(0, 96) * 15);
    }
    List<Integer> ordered = new ArrayList<>(ends);
    List<WorkingInterval> intervals = new ArrayList<>();
    for (int i = 0; i + 1 < ordered.size(); i += 2) {
      intervals.add(new WorkingInterval(time(ordered.get(i)), time(ordered.get(i + 1))));
    }
    return intervals.isEmpty() ? WorkingHours.parse("09:00-17:00") : new WorkingHours(intervals);
  }

  private static LocalTime time(int minuteOfDay) {
    return LocalTime.MIDNIGHT.plusMinutes(minuteOfDay);
  }
}
