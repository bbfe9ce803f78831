package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A department asks for compensation, or for another amount than before (R6).
 *
 * @param asCredit credit rather than cash
 */
@PublishedEvent(
    type = "dev.thirdring.routing.compensation-requested.v1",
    topic = "routing.assignments")
public record CompensationRequested(
    @NotNull UUID approvalId,
    @NotNull UUID ticketId,
    @NotNull UUID assignmentId,
    @NotNull @Valid Money amount,
    boolean asCredit,
    @NotBlank String requestedBy,
    @NotNull Instant requestedAt) {}
