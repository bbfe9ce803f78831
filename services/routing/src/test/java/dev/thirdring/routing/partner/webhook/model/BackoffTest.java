package dev.thirdring.routing.partner.webhook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), 16);

  @Test
  @Tag("R10")
  void waitsTwiceAsLongEachTimeUpToALimit() {
    assertEquals(Duration.ofSeconds(5), backoff.after(1, 0.5));
    assertEquals(Duration.ofSeconds(10), backoff.after(2, 0.5));
    assertEquals(Duration.ofSeconds(640), backoff.after(8, 0.5));
    assertEquals(Duration.ofHours(1), backoff.after(12, 0.5));
    assertEquals(Duration.ofHours(1), backoff.after(Integer.MAX_VALUE, 0.5));
  }

  @Test
  void spreadsThoseThatFailedTogether() {
    assertEquals(Duration.ofSeconds(4), backoff.after(1, 0));
    assertEquals(Duration.ofSeconds(6), backoff.after(1, 1));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertFalse(backoff.isExhausted(15));
    assertTrue(backoff.isExhausted(16));
  }
}
