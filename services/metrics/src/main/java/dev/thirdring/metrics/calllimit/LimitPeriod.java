package dev.thirdring.metrics.calllimit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a limit was from a time on.
 *
 * @param inclusive a wait of exactly that long is within
 * @param validUntil exclusive; absent: until it is changed
 */
public record LimitPeriod(
    @Schema(examples = {"service-level"}) String name,
    @Schema(examples = {"20"}) int seconds,
    boolean inclusive,
    Instant validFrom,
    Instant validUntil) {

  boolean holdsAt(Instant at) {
    return !at.isBefore(validFrom) && (validUntil == null || at.isBefore(validUntil));
  }
}
