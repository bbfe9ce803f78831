package dev.thirdring.contracts.knowledge;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** The resource centre answered (K4). */
@PublishedEvent(
    type = "dev.thirdring.knowledge.question-answered.v1",
    topic = "knowledge.questions")
public record QuestionAnswered(
    @NotNull UUID questionId,
    @NotNull UUID ticketId,
    @NotNull Instant answeredAt,
    @NotBlank String answeredBy,
    @NotBlank @Size(max = 8000) String answer,
    boolean inTime) {}
