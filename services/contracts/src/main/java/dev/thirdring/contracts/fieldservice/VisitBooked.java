package dev.thirdring.contracts.fieldservice;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** An engineer will come (V1, V7). */
@PublishedEvent(type = "dev.thirdring.fieldservice.visit-booked.v1", topic = "field-service.visits")
public record VisitBooked(
    @NotNull UUID orderId,
    @NotNull UUID ticketId,
    @NotNull UUID assignmentId,
    @NotBlank String engineer,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @NotNull Instant bookedAt) {}
