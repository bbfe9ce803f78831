package dev.thirdring.metrics.figure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M2")
class SlotsTest {
  @Test
  void anHourThatClocksTellTwiceIsTwo() {
    Slots hours = Slots.of(day("2026-10-25", "Europe/Berlin"), By.HOUR);
    assertEquals(25, hours.labels().size());
    assertEquals(
        List.of(
            "2026-10-25T01:00",
            "2026-10-25T02:00+02:00",
            "2026-10-25T02:00+01:00",
            "2026-10-25T03:00"),
        hours.labels().subList(1, 5));
  }

  @Test
  void anHourThatClocksSkipIsNone() {
    Slots hours = Slots.of(day("2026-03-29", "Europe/Berlin"), By.HOUR);
    assertEquals(23, hours.labels().size());
    assertEquals(List.of("2026-03-29T01:00", "2026-03-29T03:00"), hours.labels().subList(1, 3));
  }

  @Test
  void halfHoursAreThoseOfTheZonesClocks() {
    // Kathmandu is 5:45 ahead: its half hours begin on quarters of the others'.
    Slots halves = Slots.of(day("2026-03-02", "Asia/Kathmandu"), By.HALF_HOUR);
    assertEquals(48, halves.labels().size());
    assertEquals("2026-03-02T00:30", halves.labels().get(1));
    assertEquals(OffsetDateTime.parse("2026-03-01T18:45:00Z").toInstant(), halves.starts().get(1));
  }

  @Test
  void whereClocksMoveByHalfAnHourTheHourIsShortened() {
    // Lord Howe Island: at 2:00 on 5 April 2026 clocks went back to 1:30.
    Slots hours = Slots.of(day("2026-04-05", "Australia/Lord_Howe"), By.HOUR);
    assertEquals(
        List.of("2026-04-05T00:00", "2026-04-05T01:00", "2026-04-05T01:30", "2026-04-05T02:00"),
        hours.labels().subList(0, 4));
  }

  @Test
  void weeksAreThoseOfIso8601() {
    Range turn =
        new Range(
            OffsetDateTime.parse("2026-12-27T00:00:00Z").toInstant(),
            OffsetDateTime.parse("2027-01-05T00:00:00Z").toInstant(),
            ZoneId.of("UTC"));
    assertEquals(List.of("2026-W52", "2026-W53", "2027-W01"), Slots.of(turn, By.WEEK).labels());
    assertEquals(List.of("2026-12", "2027-01"), Slots.of(turn, By.MONTH).labels());
    assertEquals(9, Slots.of(turn, By.DAY).labels().size());
  }

  private static Range day(String day, String zone) {
    LocalDate date = LocalDate.parse(day);
    ZoneId where = ZoneId.of(zone);
    return new Range(
        date.atStartOfDay(where).toInstant(),
        date.plusDays(1).atStartOfDay(where).toInstant(),
        where);
  }
}
