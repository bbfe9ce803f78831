package dev.thirdring.metrics.recompute;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rebuilding one kind of sums of one day came to. */
public record RecomputedDay(
    @Schema(description = "Of UTC") LocalDate day,
    @Schema(examples = {"calls"}) String sums,
    Recomputed made) {}
