package dev.thirdring.routing.workingcalendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names, zone and ordinary week of a calendar. */
public record CalendarRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"中国标准工作日历"})
        String nameZh,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"China, standard working week"})
        String nameEn,
    @NotBlank(message = "must be a time zone, such as Asia/Shanghai")
        @Size(max = 60, message = "at most 60 characters")
        @Schema(examples = {"Asia/Shanghai"})
        String zone,
    @NotNull(message = "must give the hours of the week") WeekText week) {}
