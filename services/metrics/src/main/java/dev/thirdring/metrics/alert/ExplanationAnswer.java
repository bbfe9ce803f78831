package dev.thirdring.metrics.alert;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What explains a figure's change against the period before. */
@Schema(name = "Explanation")
record ExplanationAnswer(
    @Schema(description = "The newest period judged") Instant from,
    Instant to,
    @Schema(description = "The period before it") Instant beforeFrom,
    Instant beforeTo,
    @Schema(description = "What explains most, first") List<BreakdownAnswer> breakdowns) {}
