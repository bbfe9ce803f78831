package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** An entry of a ten-day report was answered (I15). */
@PublishedEvent(
    type = "dev.thirdring.intake.sales-report-entry-answered.v1",
    topic = "intake.tickets")
public record SalesReportEntryAnswered(
    @NotNull UUID reportId,
    @NotNull UUID entryId,
    @NotBlank String answeredBy,
    @NotNull Instant answeredAt) {}
