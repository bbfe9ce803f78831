package dev.thirdring.metrics.closing;

import java.time.Instant;
import java.time.YearMonth;

/** A month as it is kept. */
record ClosedMonth(
    YearMonth month,
    String zone,
    Instant closedAt,
    String closedBy,
    String content,
    String previousHash,
    String hash) {

  /** Whether the text is still the one that was hashed. */
  boolean isIntact() {
    return CanonicalText.hash(previousHash, content).equals(hash);
  }
}
