package dev.thirdring.platform.deadlines.calendar;

import static dev.thirdring.platform.deadlines.calendar.Calendars.at;
import static dev.thirdring.platform.deadlines.calendar.Calendars.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R9")
class TimeLimitTest {

  private final WorkingCalendar china = Calendars.china();

  /** A notice received on Friday at 17:50. */
  @ParameterizedTest
  @CsvSource({
    "PT10M,           2026-03-06T18:00",
    "PT48H,           2026-03-08T17:50",
    "PT30M working,   2026-03-09T09:20",
    "1 working days,  2026-03-09T17:50",
    "10 working days, 2026-03-20T17:50"
  })
  void isDueInItsOwnTime(String limit, String due) {
    assertEquals(
        due, shown(china, TimeLimit.parse(limit).dueAt(at(china, "2026-03-06T17:50"), china)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT8H",
        "PT20M",
        "PT3H working",
        "PT7H30M working",
        "1 working days",
        "10 working days"
      })
  void readsWhatItWrites(String text) {
    assertEquals(text, TimeLimit.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8h",
        "10",
        "10 days",
        "ten working days",
        "PT3H working days",
        "PT3H idle",
        "PT0S",
        "PT-1H",
        "0 working days",
        "-3 working days",
        "PT100000H",
        "4000 working days",
        "PT100000H working",
        "99999999999 working days"
      })
  void refusesWhatIsNoLimit(String text) {
    assertThrows(IllegalArgumentException.class, () -> TimeLimit.parse(text));
  }
}
