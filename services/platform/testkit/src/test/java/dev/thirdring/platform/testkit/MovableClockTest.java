package dev.thirdring.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  @Test
  void standsStillUntilMoved() {
    MovableClock clock = new MovableClock(Instant.EPOCH);
    assertEquals(clock.instant(), clock.instant());
    clock.advance(Duration.ofHours(2));
    assertEquals(Instant.EPOCH.plusSeconds(7200), clock.instant());
  }
}
