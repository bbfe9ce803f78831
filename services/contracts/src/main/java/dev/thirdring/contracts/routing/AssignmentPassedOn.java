package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A department sent an assignment back or on, with a reason (R7).
 *
 * @param to absent: back to the centre
 */
@PublishedEvent(
    type = "dev.thirdring.routing.assignment-passed-on.v1",
    topic = "routing.assignments")
public record AssignmentPassedOn(
    @NotNull UUID assignmentId,
    @NotNull UUID ticketId,
    @NotBlank String from,
    String to,
    @NotBlank @Size(max = 1000) String reason,
    @NotBlank String passedBy,
    @NotNull Instant passedAt) {}
