package dev.thirdring.intake.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void slicesMeetWithoutGapFromNowToTheBeginning() {
    List<Slice> slices =
        Slice.before(Optional.empty(), NOW, List.of(Duration.ofDays(1), Duration.ofDays(30)));
    assertEquals(3, slices.size());
    assertEquals(Optional.empty(), slices.getFirst().to());
    for (int i = 1; i < slices.size(); i++) {
      assertEquals(slices.get(i - 1).from(), slices.get(i).to());
    }
    assertEquals(Optional.empty(), slices.getLast().from());
  }

  @Test
  void aSliceIsAsLongAsWantedOrALittleLonger() {
    Duration wanted = Duration.ofDays(30);
    Instant from =
        Slice.before(Optional.empty(), NOW, List.of(wanted)).getFirst().from().orElseThrow();
    assertFalse(from.isAfter(NOW.minus(wanted)));
    assertTrue(from.isAfter(NOW.minus(wanted.multipliedBy(2))));
  }

  @Test
  void fewTicketsAreOneSlice() {
    List<Slice> slices = Slice.before(Optional.empty(), NOW, List.of());
    assertEquals(1, slices.size());
    assertEquals(Optional.empty(), slices.getFirst().from());
    assertEquals(Optional.empty(), slices.getFirst().to());
  }

  @Test
  void cutsThatFallTogetherAreOne() {
    List<Slice> slices =
        Slice.before(Optional.empty(), NOW, List.of(Duration.ofDays(30), Duration.ofDays(30)));
    assertEquals(2, slices.size());
  }

  @Test
  void aLaterPageIsCutFromWhereTheLastOneEnded() {
    Instant last = NOW.minusSeconds(60);
    List<Slice> slices = Slice.before(Optional.of(last), NOW, List.of(Duration.ofHours(10)));
    assertEquals(Optional.of(last), slices.getFirst().to());
    assertFalse(slices.getFirst().from().orElseThrow().isAfter(last.minus(Duration.ofHours(10))));
  }
}
