package dev.thirdring.contracts.supervision;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A deadline passed without what it was set for (R9).
 *
 * @param service who owned the clock
 * @param clock code of the limit
 * @param subjectId the assignment, question, follow-up… it was set on
 * @param responsible unit or user; absent: the centre
 */
@PublishedEvent(
    type = "dev.thirdring.supervision.deadline-missed.v1",
    topic = "supervision.deadlines")
public record DeadlineMissed(
    @NotBlank String service,
    @NotBlank String clock,
    @NotNull UUID subjectId,
    @NotNull UUID ticketId,
    String responsible,
    @NotNull Instant dueAt,
    @NotNull Instant missedAt) {}
