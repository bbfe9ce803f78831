package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket came from another system, as it stood there.
 *
 * @param source code of the other system
 * @param reference what that system calls it; unique within the source
 * @param department who had it there; absent when unknown
 * @param settledAt absent while it is open
 */
@PublishedEvent(type = "dev.thirdring.intake.ticket-taken-over.v1", topic = "intake.tickets")
public record TicketTakenOver(
    @NotNull UUID ticketId,
    @NotBlank String number,
    @NotBlank String source,
    @NotBlank String reference,
    @NotNull Instant takenOverAt,
    @NotNull Instant receivedAt,
    @NotBlank String channel,
    @NotBlank String category,
    String subcategory,
    String product,
    String region,
    @NotBlank @Size(max = 200) String subject,
    @NotBlank String tier,
    String department,
    Instant settledAt) {}
