package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket was put before a higher level (R8).
 *
 * @param authority who passed it on, such as {@code consumer-association}
 */
@PublishedEvent(type = "dev.thirdring.routing.ticket-escalated.v1", topic = "routing.assignments")
public record TicketEscalated(
    @NotNull UUID ticketId,
    @NotBlank String level,
    String authority,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull Instant escalatedAt) {}
