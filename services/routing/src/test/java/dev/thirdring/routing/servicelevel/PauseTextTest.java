package dev.thirdring.routing.servicelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.deadlines.calendar.Pause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTextTest {
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void readsWhatItWrote() {
    List<Pause> pauses =
        List.of(
            new Pause(NINE, NINE.plusSeconds(60), "等待客户 waiting for the bill"),
            new Pause(NINE.plusSeconds(120), NINE.plusNanos(120_000_001_000L), "again"));
    assertEquals(pauses, PauseText.read(PauseText.write(pauses)));
    assertEquals(List.of(), PauseText.read(PauseText.write(List.of())));
  }

  @Test
  void keepsAReasonOfSeveralLinesOnOne() {
    assertEquals("the bill, and the contract", PauseText.oneLine(" the bill,\nand the contract\n"));
  }
}
