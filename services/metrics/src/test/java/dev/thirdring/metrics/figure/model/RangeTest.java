package dev.thirdring.metrics.figure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M1")
@Tag("M2")
class RangeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // whole months: as many months
    "2026-03-01, 2026-04-01, 2026-02-01, 2026-03-01",
    "2026-04-01, 2026-07-01, 2026-01-01, 2026-04-01",
    // whole days: as many days
    "2026-03-02, 2026-03-09, 2026-02-23, 2026-03-02",
    "2026-03-10, 2026-03-11, 2026-03-09, 2026-03-10"
  })
  void thePeriodBeforeIsAsLong(LocalDate from, LocalDate to, LocalDate before, LocalDate end) {
    assertEquals(days(before, end, SHANGHAI), days(from, to, SHANGHAI).previous());
  }

  @ParameterizedTest
  @CsvSource({
    // a month with the same month, also where it is a day longer
    "2024-02-01, 2024-03-01, 2023-02-01, 2023-03-01",
    // Monday of week 10 with Monday of week 10
    "2026-03-02, 2026-03-09, 2025-03-03, 2025-03-10",
    // Friday of week 47 with Friday of week 47
    "2026-11-20, 2026-11-21, 2025-11-21, 2025-11-22",
    // week 53 of 2026 with week 52 of 2025, which has no 53rd
    "2026-12-28, 2027-01-04, 2025-12-22, 2025-12-29",
    // Thursday of week 1
    "2026-01-01, 2026-01-02, 2025-01-02, 2025-01-03"
  })
  void lastYearHasTheSameMonthsOrTheSameIsoWeeks(
      LocalDate from, LocalDate to, LocalDate before, LocalDate end) {
    assertEquals(days(before, end, SHANGHAI), days(from, to, SHANGHAI).yearBefore());
  }

  @Test
  void aDayOfTwentyFiveHoursIsComparedWithTheDayBefore() {
    Range autumn = days(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26), BERLIN);
    assertEquals(
        days(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25), BERLIN), autumn.previous());
  }

  @Test
  void hoursAreComparedWithAsManyHoursBefore() {
    Range shift =
        new Range(
            OffsetDateTime.parse("2026-11-20T09:00:00+08:00").toInstant(),
            OffsetDateTime.parse("2026-11-20T17:00:00+08:00").toInstant(),
            SHANGHAI);
    assertEquals(
        OffsetDateTime.parse("2026-11-20T01:00:00+08:00").toInstant(), shift.previous().from());
    assertEquals(
        OffsetDateTime.parse("2025-11-21T09:00:00+08:00").toInstant(), shift.yearBefore().from());
    assertEquals(
        OffsetDateTime.parse("2025-11-21T17:00:00+08:00").toInstant(), shift.yearBefore().to());
  }

  private static Range days(LocalDate from, LocalDate to, ZoneId zone) {
    return new Range(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), zone);
  }
}
