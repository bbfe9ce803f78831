package dev.thirdring.intake.salesreport.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I15")
class TenDaysTest {
  @Test
  void everyDayOfTwoYearsLiesInItsTenDaysAndInNoOthers() {
    LocalDate day = LocalDate.of(2027, 1, 1);
    TenDays before = TenDays.of(day.minusDays(1));
    while (day.isBefore(LocalDate.of(2029, 1, 1))) {
      TenDays days = TenDays.of(day);
      assertTrue(!day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay()), day + " " + days);
      assertEquals(Optional.of(days), TenDays.parse(days.code()));
      if (!days.equals(before)) {
        assertEquals(before.lastDay().plusDays(1), days.firstDay());
      }
      before = days;
      day = day.plusDays(1);
    }
  }

  @Test
  void isDueWhenTheGraceAfterItsLastDayIsOverAtTheCentre() {
    TenDays days = TenDays.parse("2028-02-3").orElseThrow();
    assertEquals(LocalDate.of(2028, 2, 29), days.lastDay());
    assertEquals(
        Instant.parse("2028-03-02T16:00:00Z"),
        days.dueAt(Period.ofDays(2), ZoneId.of("Asia/Shanghai")));
    assertEquals("2028年2月下旬", days.nameZh());
  }

  @Test
  void readsNothingIntoNonsense() {
    assertEquals(Optional.empty(), TenDays.parse("2026-13-1"));
    assertEquals(Optional.empty(), TenDays.parse("2026-11-4"));
    assertEquals(Optional.empty(), TenDays.parse("2026-11-20"));
    assertEquals(Optional.empty(), TenDays.parse(""));
  }
}
