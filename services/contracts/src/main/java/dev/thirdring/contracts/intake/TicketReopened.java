package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer is not satisfied: the ticket is open again (F5).
 *
 * @param times how often by now
 */
@PublishedEvent(type = "dev.thirdring.intake.ticket-reopened.v1", topic = "intake.tickets")
public record TicketReopened(
    @NotNull UUID ticketId,
    @NotNull Instant reopenedAt,
    @Positive int times,
    @NotBlank @Size(max = 4000) String reason) {}
