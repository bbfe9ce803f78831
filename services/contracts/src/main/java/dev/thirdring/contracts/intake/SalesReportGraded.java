package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** A ten-day report was graded, or graded anew (I15): the last grade counts. */
@PublishedEvent(type = "dev.thirdring.intake.sales-report-graded.v1", topic = "intake.tickets")
public record SalesReportGraded(
    @NotNull UUID reportId,
    @NotNull SalesReportGrade grade,
    @NotBlank String gradedBy,
    @NotNull Instant gradedAt) {}
