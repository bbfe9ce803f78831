package dev.thirdring.intake.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void slicesMeetWithoutGapFromNowToTheBeginning() {
    Instant day = NOW.minus(Duration.ofDays(1));
    Instant month = NOW.minus(Duration.ofDays(30));
    assertEquals(
        List.of(
            new Slice(Optional.of(day), Optional.empty()),
            new Slice(Optional.of(month), Optional.of(day)),
            new Slice(Optional.empty(), Optional.of(month))),
        Slice.before(Optional.empty(), NOW, List.of(Duration.ofDays(1), Duration.ofDays(30))));
  }

  @Test
  void fewTicketsAreOneSlice() {
    assertEquals(List.of(Slice.WHOLE), Slice.before(Optional.empty(), NOW, List.of()));
  }

  @Test
  void aLaterPageIsCutFromWhereTheLastOneEnded() {
    List<Slice> slices =
        Slice.before(Optional.of(NOW.minusSeconds(60)), NOW, List.of(Duration.ofSeconds(10)));
    assertEquals(Optional.of(NOW.minusSeconds(70)), slices.getFirst().from());
    assertEquals(Optional.of(NOW.minusSeconds(60)), slices.getFirst().to());
  }
}
