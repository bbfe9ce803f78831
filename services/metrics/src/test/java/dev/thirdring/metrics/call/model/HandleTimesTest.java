package dev.thirdring.metrics.call.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M1")
class HandleTimesTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0",
    "PT60S, 120",
    "PT60.5S, 121",
    // between 208 and 210 s: told as 209 s
    "PT210S, 418",
    // between 336 and 340 s: told as 338 s
    "PT340S, 676",
    "PT337S, 676",
    // between 468 and 472 s: told as 470 s
    "PT470S, 940",
    "P2D, 173056"
  })
  void lengthsAreToldByTheMiddleOfTheirStep(Duration length, int halfSecond) {
    assertEquals(halfSecond, HandleTimes.halfSecond(length));
  }

  @Test
  void noLengthIsToldWrongByMoreThanItSays() {
    for (long seconds = 128; seconds < 86_400; seconds += 7) {
      double told = HandleTimes.halfSecond(Duration.ofSeconds(seconds)) / 2.0;
      assertTrue(Math.abs(told - seconds) / seconds <= 0.008, seconds + " s told as " + told);
    }
  }
}
