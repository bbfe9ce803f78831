package dev.thirdring.contracts.knowledge;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** An agent handed over a question (K4). */
@PublishedEvent(type = "dev.thirdring.knowledge.question-asked.v1", topic = "knowledge.questions")
public record QuestionAsked(
    @NotNull UUID questionId,
    @NotNull UUID ticketId,
    @NotNull Instant askedAt,
    @NotBlank String askedBy,
    @NotBlank @Size(max = 4000) String text,
    @NotNull Instant answerDueAt) {}
