package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer and the centre spoke again about a ticket (I1). What was said stays with intake.
 *
 * @param contactedAt when they spoke; known to intake at {@code addedAt}
 * @param channel code of a channel
 * @param takenBy who of the centre it was
 */
@PublishedEvent(type = "dev.thirdring.intake.contact-added.v1", topic = "intake.tickets")
public record ContactAdded(
    @NotNull UUID contactId,
    @NotNull UUID ticketId,
    @NotNull Instant addedAt,
    @NotNull Instant contactedAt,
    @NotBlank String channel,
    @NotNull ContactDirection direction,
    @NotBlank String takenBy) {}
