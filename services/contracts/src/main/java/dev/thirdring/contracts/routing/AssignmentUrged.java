package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody was reminded, by the clock or by a supervisor (R3, R9).
 *
 * @param circle 0 warned before; 1, 2, 3… wider circles after
 * @param told units and roles that were told
 * @param urgedBy {@code clock} or a user
 */
@PublishedEvent(type = "dev.thirdring.routing.assignment-urged.v1", topic = "routing.assignments")
public record AssignmentUrged(
    @NotNull UUID ticketId,
    UUID assignmentId,
    @NotBlank String clock,
    @PositiveOrZero int circle,
    @NotNull List<@NotBlank String> told,
    @NotBlank String urgedBy,
    @NotNull Instant urgedAt) {}
