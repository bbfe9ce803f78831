package dev.thirdring.contracts.followup;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer was asked, or could not be reached (F3, F4, F5).
 *
 * @param satisfaction absent unless reached and answered
 * @param problemHeard the ticket must be opened again (F5)
 */
@PublishedEvent(type = "dev.thirdring.followup.follow-up-completed.v1", topic = "follow-up.calls")
public record FollowUpCompleted(
    @NotNull UUID followUpId,
    @NotNull UUID ticketId,
    @NotNull Instant completedAt,
    boolean reached,
    Satisfaction satisfaction,
    boolean problemHeard,
    @Size(max = 4000) String remark,
    boolean inTime) {}
