package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.entry.Cells;
import dev.thirdring.metrics.entry.Column;
import dev.thirdring.metrics.entry.Sheet;
import dev.thirdring.metrics.entry.SheetLine;
import dev.thirdring.metrics.roster.model.Planned;
import dev.thirdring.metrics.roster.model.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rosters as a sheet, in the wall clock of a zone. A time that is not later than the shift's
 * beginning is of the next day. A time that the clocks skip is refused; one that they show twice is
 * the first.
 */
final class RosterColumns {
  private static final Column AGENT = Column.needed("agent", "坐席", "Agent", "agent1");
  private static final Column DAY = Column.needed("date", "日期", "Date", "2026-11-23");
  private static final Column FROM = Column.needed("from", "上班", "From", "09:00");
  private static final Column TO = Column.needed("to", "下班", "To", "18:00");
  private static final Column BREAKS =
      Column.optional("breaks", "休息", "Breaks", "12:00-13:00 meal / 15:30-15:45");
  private static final Column EXCEPTIONS =
      Column.optional("exceptions", "例外", "Exceptions", "14:00-15:00 training");
  private static final Pattern STRETCH =
      Pattern.compile("([0-9:]{4,8})\\s*[-–~至]\\s*([0-9:]{4,8})(?:\\s+(.+))?");
  private static final String TIME_SAYS = "must be a time of that day's clock such as 09:00";
  private static final String STRETCHES_SAY =
      "must be stretches such as 12:00-13:00 meal, at most 20, with / between them";

  static final Sheet SHEET = new Sheet(List.of(AGENT, DAY, FROM, TO, BREAKS, EXCEPTIONS));

  private final SheetLine row;
  private final ZoneId zone;

  private RosterColumns(SheetLine row, ZoneId zone) {
    this.row = row;
    this.zone = zone;
  }

  /** Absent where something cannot be read: then the row has problems. */
  static Optional<Shift> read(SheetLine row, ZoneId zone) {
    return new RosterColumns(row, zone).shift();
  }

  private Optional<Shift> shift() {
    Optional<String> agent =
        row.read(
            AGENT,
            text -> Optional.of(text).filter(name -> name.matches(ShiftRequest.NAME)),
            ShiftRequest.NAME_SAYS);
    Optional<LocalDate> day = row.read(DAY, Cells::date, "must be a day such as 2026-11-23");
    Optional<LocalTime> from = row.read(FROM, Cells::time, TIME_SAYS);
    Optional<LocalTime> to = row.read(TO, Cells::time, TIME_SAYS);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime begin = day.orElseThrow().atTime(from.orElseThrow());
    LocalDateTime end = after(begin, to.orElseThrow(), false);
    Optional<Instant> begins = instant(begin);
    Optional<Instant> ends = instant(end);
    if (begins.isEmpty()) {
      row.wrong(FROM, TIME_SAYS);
    }
    if (ends.isEmpty()) {
      row.wrong(TO, TIME_SAYS);
    }
    List<Planned> breaks = planned(BREAKS, begin);
    List<Planned> exceptions = planned(EXCEPTIONS, begin);
    return row.problems().isEmpty()
        ? Optional.of(
            new Shift(
                agent.orElseThrow(), begins.orElseThrow(), ends.orElseThrow(), breaks, exceptions))
        : Optional.empty();
  }

  private List<Planned> planned(Column column, LocalDateTime begin) {
    List<Planned> planned = new ArrayList<>();
    String cell = row.text(column);
    String[] stretches = cell.isEmpty() ? new String[0] : cell.split("\\s*[/、]\\s*");
    for (String stretch : stretches) {
      Optional<Planned> one = stretch(stretch, begin);
      if (one.isEmpty() || planned.size() == ShiftRequest.PLANNED_MAX) {
        row.wrong(column, STRETCHES_SAY);
        return List.of();
      }
      planned.add(one.get());
    }
    return planned;
  }

  private Optional<Planned> stretch(String text, LocalDateTime begin) {
    Matcher parts = STRETCH.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String what = parts.group(3) == null ? "" : parts.group(3).strip();
    Optional<LocalTime> from = Cells.time(parts.group(1));
    Optional<LocalTime> to = Cells.time(parts.group(2));
    if (from.isEmpty() || to.isEmpty() || !what.isEmpty() && !what.matches(ShiftRequest.NAME)) {
      return Optional.empty();
    }
    LocalDateTime first = after(begin, from.get(), true);
    return instant(first)
        .flatMap(
            starts ->
                instant(after(first, to.get(), false))
                    .map(ends -> new Planned(starts, ends, what)));
  }

  private static LocalDateTime after(LocalDateTime begin, LocalTime time, boolean orEqual) {
    LocalDateTime same = begin.toLocalDate().atTime(time);
    return same.isAfter(begin) || orEqual && same.equals(begin) ? same : same.plusDays(1);
  }

  private Optional<Instant> instant(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).stream()
        .findFirst()
        .map(offset -> local.toInstant(offset));
  }
}
