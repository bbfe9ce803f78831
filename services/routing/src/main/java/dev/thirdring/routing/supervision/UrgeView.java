package dev.thirdring.routing.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody was reminded (R3, R9). */
public record UrgeView(
    UUID ticketId,
    UUID assignmentId,
    String clock,
    @Schema(description = "0: warned before; 1, 2, 3…: wider circles after") int circle,
    @Schema(description = "Units, people and roles that were told") List<String> told,
    @Schema(description = "clock, or a user") String urgedBy,
    Instant urgedAt) {}
