package dev.thirdring.intake.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I11")
class SlowHashTest {
  private static final int ROUNDS = 1_000;

  @Test
  void fitsOnlyWhatItWasMadeOfAndTellsNothing() {
    SlowHash hash = SlowHash.of("048213/ticket", new byte[] {1, 2, 3}, ROUNDS);
    assertTrue(hash.fits("048213/ticket", ROUNDS));
    assertFalse(hash.fits("048213/other", ROUNDS));
    assertFalse(hash.fits("", ROUNDS));
    assertEquals("SlowHash", hash.toString());
    assertNotEquals(
        hash.hash(), SlowHash.of("048213/ticket", new byte[] {3, 2, 1}, ROUNDS).hash(), "salted");
  }
}
