package dev.thirdring.routing.workingcalendar;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours of each weekday; a day that is absent or empty is off. */
public record WeekText(
    @Schema(examples = {"09:00-12:00, 13:30-18:00"}) String monday,
    String tuesday,
    String wednesday,
    String thursday,
    String friday,
    String saturday,
    String sunday) {

  List<String> texts() {
    return Stream.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday)
        .map(text -> text == null ? "" : text.strip())
        .toList();
  }

  static WeekText of(List<String> week) {
    return new WeekText(
        week.get(0), week.get(1), week.get(2), week.get(3), week.get(4), week.get(5), week.get(6));
  }
}
