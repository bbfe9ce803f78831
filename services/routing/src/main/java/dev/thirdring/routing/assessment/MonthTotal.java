package dev.thirdring.routing.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands against a unit in a month, in the unit's own time zone (R11). */
public record MonthTotal(
    @Schema(examples = {"2026-11"}) String month,
    String department,
    String nameZh,
    String nameEn,
    AssessmentKind kind,
    @Schema(description = "All lines that count, disputed ones among them") long counting,
    long disputed,
    @Schema(description = "Lines that do not count") long waived) {}
