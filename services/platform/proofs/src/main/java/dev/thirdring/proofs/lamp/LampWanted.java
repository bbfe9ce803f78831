package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants light.
 *
 * @param fault how the listener is to fail; absent: not at all
 * @param text handed on in {@link LampLit}
 * @param burnsOutAt sets a deadline
 */
@PublishedEvent(type = "dev.thirdring.proofs.lamp-wanted.v1", topic = "proofs.wishes")
public record LampWanted(
    @NotNull UUID lampId, @Positive int sequence, Fault fault, String text, Instant burnsOutAt) {

  /** How a listener fails. */
  public enum Fault {
    REFUSES,
    STUMBLES_TWICE,
    ALWAYS_FAILS
  }
}
