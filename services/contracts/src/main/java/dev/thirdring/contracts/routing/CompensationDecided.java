package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * Finance or the general manager decided on compensation (R6).
 *
 * @param complete nobody else has to decide
 */
@PublishedEvent(
    type = "dev.thirdring.routing.compensation-decided.v1",
    topic = "routing.assignments")
public record CompensationDecided(
    @NotNull UUID approvalId,
    @NotNull UUID ticketId,
    @NotNull ApprovalStep step,
    boolean approved,
    boolean complete,
    @NotNull @Valid Money amount,
    @NotBlank String decidedBy,
    @Size(max = 1000) String reason,
    @NotNull Instant decidedAt) {}
