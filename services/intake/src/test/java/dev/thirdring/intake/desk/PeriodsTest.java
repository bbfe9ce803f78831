package dev.thirdring.intake.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");

  @Test
  void aSearchNamesAPeriodOfWhateverLiesBetween() {
    Random random = new Random(7);
    for (int turn = 0; turn < 2_000; turn++) {
      Instant from = NOW.minusSeconds(random.nextLong(1L << 1 + random.nextInt(32)));
      Instant to = from.plusSeconds(random.nextLong(1L << 1 + random.nextInt(32)));
      Instant between =
          from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds() + 1));
      String search = Periods.search(from, to);
      assertTrue(
          Periods.of(between).stream().anyMatch(word -> search.contains("'" + word + "'")),
          () -> between + " is not found by " + search);
    }
  }

  @Test
  void aSearchNamesFewPeriodsAndNoneLongBefore() {
    for (int days = 1; days < 3_000; days += 7) {
      Instant from = NOW.minus(Duration.ofDays(days));
      String search = Periods.search(from, NOW);
      assertTrue(search.split("\\|").length <= 12, search);
      Instant before = from.minus(Duration.ofDays(days)).minus(Duration.ofHours(1));
      assertFalse(
          Periods.of(before).stream().anyMatch(word -> search.contains("'" + word + "'")), search);
    }
  }

  @Test
  void theBeginningOfAPeriodBeginsTheSamePeriod() {
    Instant from = NOW.minus(Duration.ofDays(100));
    Instant beginning = Periods.beginning(from, NOW);
    assertFalse(beginning.isAfter(from));
    assertEquals(Periods.search(from, NOW), Periods.search(beginning, NOW));
  }
}
