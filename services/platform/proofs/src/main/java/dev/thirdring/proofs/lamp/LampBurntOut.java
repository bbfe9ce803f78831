package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** The deadline of a lamp came. */
@PublishedEvent(type = "dev.thirdring.proofs.lamp-burnt-out.v1", topic = "proofs.lamps")
public record LampBurntOut(@NotNull UUID lampId, @NotNull String kind, @NotNull Instant dueAt) {}
