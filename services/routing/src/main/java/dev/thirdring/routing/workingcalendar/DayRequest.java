package dev.thirdring.routing.workingcalendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is special about a date. */
public record DayRequest(
    @NotNull(message = "must be true for a workday, false for a holiday") Boolean working,
    @Size(max = 400, message = "at most 400 characters")
        @Schema(
            description = "Hours of its own; absent: those of the week's first workday",
            examples = {"09:00-12:00"})
        String hours,
    @Size(max = 100, message = "at most 100 characters") String nameZh,
    @Size(max = 100, message = "at most 100 characters") String nameEn) {}
