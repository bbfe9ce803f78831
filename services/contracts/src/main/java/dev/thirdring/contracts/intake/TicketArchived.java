package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The record of a settled matter is filed and no longer changes (I14).
 *
 * @param archivedBy a user, or {@code clock} when it was complete and its time came
 * @param incompleteBecause why it was filed without all that it should hold; absent: it is complete
 */
@PublishedEvent(type = "dev.thirdring.intake.ticket-archived.v1", topic = "intake.tickets")
public record TicketArchived(
    @NotNull UUID ticketId,
    @NotNull Instant archivedAt,
    @NotBlank String archivedBy,
    @Size(max = 1000) String incompleteBecause) {}
