package dev.thirdring.routing.workingcalendar.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that differs from the ordinary week.
 *
 * @param working false: a public holiday; true: a workday
 * @param hours hours of its own; empty: those of the week's first workday
 */
public record SheetDay(
    LocalDate date, boolean working, Optional<String> hours, String nameZh, String nameEn) {}
