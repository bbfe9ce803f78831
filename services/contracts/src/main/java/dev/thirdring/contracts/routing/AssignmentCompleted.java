package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** What the department promised is done: the customer may be asked (F2). */
@PublishedEvent(
    type = "dev.thirdring.routing.assignment-completed.v1",
    topic = "routing.assignments")
public record AssignmentCompleted(
    @NotNull UUID assignmentId,
    @NotNull UUID ticketId,
    @NotBlank String department,
    @NotNull Instant completedAt,
    @NotBlank @Size(max = 4000) String remedy) {}
