package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A salesperson's ten-day report 旬报 was taken in (I15). What stands in it stays with intake.
 *
 * @param salesperson code of a salesperson
 * @param region the branch, ISO 3166 such as {@code CN-SH}; absent when not known
 * @param period ten days such as {@code 2026-11-2}
 * @param late it came after its time
 */
@PublishedEvent(type = "dev.thirdring.intake.sales-report-taken.v1", topic = "intake.tickets")
public record SalesReportTaken(
    @NotNull UUID reportId,
    @NotBlank @Size(max = 63) String salesperson,
    @Size(max = 6) String region,
    @NotBlank @Size(max = 20) String period,
    @NotNull Instant receivedAt,
    boolean late,
    @NotNull @Size(max = 100) List<@NotNull @Valid SalesReportEntry> entries) {}
