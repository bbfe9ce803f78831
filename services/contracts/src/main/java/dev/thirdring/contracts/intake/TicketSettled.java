package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** The matter is settled and filed (I14). */
@PublishedEvent(type = "dev.thirdring.intake.ticket-settled.v1", topic = "intake.tickets")
public record TicketSettled(
    @NotNull UUID ticketId,
    @NotNull Instant settledAt,
    boolean customerAccepts,
    @Size(max = 4000) String result) {}
