package dev.thirdring.contracts.fieldservice;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** The engineer is done on site and reported (V3, V6). */
@PublishedEvent(
    type = "dev.thirdring.fieldservice.visit-completed.v1",
    topic = "field-service.visits")
public record VisitCompleted(
    @NotNull UUID orderId,
    @NotNull UUID ticketId,
    @NotNull UUID assignmentId,
    @NotBlank String engineer,
    @NotNull Instant completedAt,
    boolean solved,
    @NotBlank @Size(max = 4000) String report) {}
