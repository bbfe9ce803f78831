package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Erasure.State;
import dev.thirdring.intake.erasure.model.Ground;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to erase a customer, and what was done: nothing in it tells who the customer was. */
public record ErasureView(
    UUID id,
    UUID customer,
    Ground ground,
    boolean despiteOpenTickets,
    String requestedBy,
    Instant requestedAt,
    State state,
    String decidedBy,
    Instant decidedAt,
    @Schema(description = "Tickets that were still open when it was done") Integer openTickets,
    @Schema(description = "Tickets that lost their words") Integer tickets,
    @Schema(description = "Files: this one and those merged into it") Integer files,
    @Schema(description = "Its entity tag") long version) {}
