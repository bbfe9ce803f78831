package dev.thirdring.intake.dealer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase or a repair that was reported; whose it is, is in the customer's file. */
public record ReportResponse(
    UUID id,
    String dealer,
    String reference,
    LocalDate date,
    String product,
    String model,
    String serial,
    @Schema(
            description = "In the smallest unit of the currency",
            examples = {"12880000"})
        Long amountMinor,
    String currency,
    String fault,
    String work,
    String reportedBy,
    Instant reportedAt) {}
