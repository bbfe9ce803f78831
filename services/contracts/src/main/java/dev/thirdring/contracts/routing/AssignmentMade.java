package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket was handed to a department (R1, R7).
 *
 * @param department code of a unit
 * @param rule code of the rule that chose it, or {@code reviewer}, {@code passed-on}, {@code
 *     reopened}, {@code taken-over}, {@code fallback}
 * @param answerDueAt by when the department answers (R4)
 */
@PublishedEvent(type = "dev.thirdring.routing.assignment-made.v1", topic = "routing.assignments")
public record AssignmentMade(
    @NotNull UUID assignmentId,
    @NotNull UUID ticketId,
    @NotBlank String ticketNumber,
    @NotBlank String department,
    @NotBlank String rule,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull Instant madeAt,
    @NotNull Instant answerDueAt) {}
