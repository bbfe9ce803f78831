package dev.thirdring.contracts.routing;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A limit on a ticket ended, kept or not: what the timeliness figures divide (R9).
 *
 * @param clock code of a limit, such as {@code effective-reply}
 * @param responsible the unit whose limit it was; absent: the centre
 */
@PublishedEvent(type = "dev.thirdring.routing.clock-stopped.v1", topic = "routing.assignments")
public record ClockStopped(
    @NotNull UUID ticketId,
    UUID assignmentId,
    @NotBlank String clock,
    String responsible,
    @NotNull Instant startedAt,
    @NotNull Instant dueAt,
    @NotNull Instant stoppedAt,
    boolean kept) {}
