package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The department answered (R4).
 *
 * @param visit absent when nobody has to go there
 */
@PublishedEvent(
    type = "dev.thirdring.routing.assignment-answered.v1",
    topic = "routing.assignments")
public record AssignmentAnswered(
    @NotNull UUID assignmentId,
    @NotNull UUID ticketId,
    @NotBlank String department,
    @NotNull Instant answeredAt,
    @NotBlank String answeredBy,
    boolean inTime,
    @NotBlank @Size(max = 4000) String remedy,
    @Size(max = 4000) String prevention,
    @Size(max = 4000) String plan,
    Instant completeBy,
    @Valid VisitWanted visit) {}
