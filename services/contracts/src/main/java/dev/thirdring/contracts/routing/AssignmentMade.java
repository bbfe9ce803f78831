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
 *     reopened}, {@code taken-over}, {@code fallback}, {@code unit-closed}, {@code hand-on-limit},
 *     {@code corrected}
 * @param answerDueAt by when the department answers (R4)
 * @param assignee who of the department has it; absent while it waits in the queue
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
    @NotNull Instant answerDueAt,
    String assignee) {

  /** In the queue of the department. */
  public AssignmentMade(
      UUID assignmentId,
      UUID ticketId,
      String ticketNumber,
      String department,
      String rule,
      String reason,
      Instant madeAt,
      Instant answerDueAt) {
    this(assignmentId, ticketId, ticketNumber, department, rule, reason, madeAt, answerDueAt, null);
  }
}
