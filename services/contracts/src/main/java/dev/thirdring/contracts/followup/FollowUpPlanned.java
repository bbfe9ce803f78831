package dev.thirdring.contracts.followup;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Somebody will ask the customer (F2). */
@PublishedEvent(type = "dev.thirdring.followup.follow-up-planned.v1", topic = "follow-up.calls")
public record FollowUpPlanned(
    @NotNull UUID followUpId,
    @NotNull UUID ticketId,
    @NotNull Instant plannedAt,
    @NotNull Instant dueAt) {}
