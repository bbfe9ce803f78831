package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A filed ticket may be changed again; it is settled still, unless a {@code ticket-reopened}
 * follows (I14).
 */
@PublishedEvent(type = "dev.thirdring.intake.ticket-unarchived.v1", topic = "intake.tickets")
public record TicketUnarchived(
    @NotNull UUID ticketId,
    @NotNull Instant unarchivedAt,
    @NotBlank String unarchivedBy,
    @NotBlank @Size(max = 4000) String reason) {}
