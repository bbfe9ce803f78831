package dev.thirdring.contracts.followup;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/**
 * A call was tried (F3).
 *
 * @param nextAt absent when there is no next
 */
@PublishedEvent(type = "dev.thirdring.followup.follow-up-attempted.v1", topic = "follow-up.calls")
public record FollowUpAttempted(
    @NotNull UUID followUpId,
    @NotNull UUID ticketId,
    @NotNull AttemptOutcome outcome,
    @Positive int attempt,
    @NotBlank String calledBy,
    @NotNull Instant attemptedAt,
    Instant nextAt) {}
