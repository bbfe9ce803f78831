package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecomputeSumsTest {
  @Test
  void aLineSaysWhetherSomethingDiffered() {
    assertFalse(
        RecomputeSums.differs(
            "{\"day\":\"2026-11-01\",\"sums\":\"calls\",\"made\":{\"facts\":12,\"sums\":9,\"differing\":0}}"));
    assertTrue(
        RecomputeSums.differs(
            "{\"day\":\"2026-11-01\",\"sums\":\"calls\",\"made\":{\"facts\":12,\"sums\":9,\"differing\":10}}"));
  }
}
