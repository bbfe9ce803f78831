package dev.thirdring.routing.workingcalendar;

import dev.thirdring.routing.workingcalendar.model.SheetDay;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as people and programs see it. */
public record CalendarView(
    String code,
    String nameZh,
    String nameEn,
    String zone,
    WeekText week,
    @Schema(description = "Only when one calendar is read") List<DayView> specialDays,
    @Schema(description = "Send it as If-Match") long version) {

  /** A holiday, or a make-up workday; hours only when it has its own. */
  public record DayView(
      LocalDate date, boolean working, String hours, String nameZh, String nameEn) {
    static DayView of(SheetDay day) {
      return new DayView(
          day.date(), day.working(), day.hours().orElse(null), day.nameZh(), day.nameEn());
    }
  }

  static CalendarView of(CalendarRow row, List<CalendarDayRow> days) {
    return new CalendarView(
        row.code,
        row.nameZh,
        row.nameEn,
        row.zone,
        WeekText.of(row.week()),
        days == null ? null : days.stream().map(day -> DayView.of(day.toDay())).toList(),
        row.version);
  }
}
