package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent confirmed that a complaint is about the same matter as an earlier one (I9).
 *
 * @param firstTicketId the first complaint about the matter, on which repetitions are counted
 * @param times how often the first is repeated by now
 */
@PublishedEvent(type = "dev.thirdring.intake.complaint-repeated.v1", topic = "intake.tickets")
public record ComplaintRepeated(
    @NotNull UUID ticketId,
    @NotNull UUID firstTicketId,
    @Positive int times,
    @NotNull Instant confirmedAt,
    @NotBlank String confirmedBy) {}
