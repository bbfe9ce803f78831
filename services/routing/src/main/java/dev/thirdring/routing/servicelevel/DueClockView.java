package dev.thirdring.routing.servicelevel;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What falls due next, for desks (R9). */
public record DueClockView(
    UUID clockId,
    UUID ticketId,
    String ticketNumber,
    String subject,
    UUID assignmentId,
    @Schema(examples = {"effective-reply"}) String clock,
    String nameZh,
    String nameEn,
    String tier,
    String responsible,
    Instant dueAt,
    @Schema(description = "Present when it was missed already") Instant missedAt) {}
