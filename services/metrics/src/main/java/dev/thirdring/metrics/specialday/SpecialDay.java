package dev.thirdring.metrics.specialday;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day unlike the others of its weekday.
 *
 * @param working true: a make-up workday; false: a public holiday
 */
public record SpecialDay(
    @Schema(examples = {"2026-10-01"}) LocalDate day,
    boolean working,
    @Schema(examples = {"国庆节"}) String nameZh,
    @Schema(examples = {"National Day"}) String nameEn,
    long version) {}
