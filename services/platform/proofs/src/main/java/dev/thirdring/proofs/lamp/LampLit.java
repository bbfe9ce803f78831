package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A lamp shines.
 *
 * @param text may be long
 */
@PublishedEvent(type = "dev.thirdring.proofs.lamp-lit.v1", topic = "proofs.lamps")
public record LampLit(@NotNull UUID lampId, int sequence, String text) {}
