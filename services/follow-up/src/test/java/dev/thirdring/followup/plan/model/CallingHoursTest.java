package dev.thirdring.followup.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F3")
class CallingHoursTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final CallingHours hours =
      new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), SHANGHAI);

  @Test
  void leaveAMomentWithinAsItIs() {
    assertEquals(at("2026-12-31T09:00"), hours.next(at("2026-12-31T09:00")));
    assertEquals(at("2026-12-31T19:59:59"), hours.next(at("2026-12-31T19:59:59")));
  }

  @Test
  void waitForTheMorning() {
    assertEquals(at("2026-12-31T09:00"), hours.next(at("2026-12-31T08:59:59")));
    assertEquals(at("2027-01-01T09:00"), hours.next(at("2026-12-31T20:00")));
  }

  @Test
  void mayLastUntilMidnight() {
    CallingHours allDay = new CallingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, SHANGHAI);
    assertTrue(allDay.contain(at("2026-12-31T00:00")));
    assertTrue(allDay.contain(at("2026-12-31T23:59:59")));
  }

  @Test
  void haveToBeginBeforeTheyEnd() {
    assertTrue(CallingHours.isValid(LocalTime.of(9, 0), LocalTime.MIDNIGHT));
    assertFalse(CallingHours.isValid(LocalTime.of(9, 0), LocalTime.of(9, 0)));
  }

  @Test
  void followTheClockWhenItIsPutForward() {
    CallingHours night =
        new CallingHours(LocalTime.of(2, 30), LocalTime.of(20, 0), ZoneId.of("Europe/Berlin"));
    Instant evening = Instant.parse("2026-03-28T20:00:00Z");
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), night.next(evening));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
