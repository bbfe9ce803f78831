package dev.thirdring.platform.deadlines.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns the wall-clock hours of a day into stretches of real time. The day is cut where the zone's
 * offset changes and each piece is read with its own offset: time that the clock skips does not
 * count, time shown twice counts twice.
 */
final class DaySpans {

  private DaySpans() {}

  static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  static List<Span> of(LocalDate day, ZoneId zone, Function<LocalDate, WorkingHours> hours) {
    List<Span> spans = new ArrayList<>();
    Instant end = startOf(day.plusDays(1), zone);
    Instant at = startOf(day, zone);
    while (at.isBefore(end)) {
      Instant next = nextCut(at, end, zone.getRules());
      addPiece(spans, new Span(at, next), zone.getRules().getOffset(at), hours);
      at = next;
    }
    return spans;
  }

  private static Instant nextCut(Instant at, Instant end, ZoneRules rules) {
    ZoneOffsetTransition change = rules.nextTransition(at);
    return change == null || !change.getInstant().isBefore(end) ? end : change.getInstant();
  }

  private static void addPiece(
      List<Span> spans, Span piece, ZoneOffset offset, Function<LocalDate, WorkingHours> hours) {
    // A clock set back over midnight shows two dates within what is otherwise one day.
    LocalDate last = LocalDate.ofInstant(piece.until().minusNanos(1), offset);
    for (LocalDate date = LocalDate.ofInstant(piece.from(), offset);
        !date.isAfter(last);
        date = date.plusDays(1)) {
      for (WorkingInterval interval : hours.apply(date).intervals()) {
        Span span = realTime(date, interval, offset).within(piece.from(), piece.until());
        if (!span.isEmpty()) {
          spans.add(span);
        }
      }
    }
  }

  private static Span realTime(LocalDate date, WorkingInterval interval, ZoneOffset offset) {
    LocalDate endDate = interval.from().isBefore(interval.until()) ? date : date.plusDays(1);
    return new Span(
        date.atTime(interval.from()).toInstant(offset),
        endDate.atTime(interval.until()).toInstant(offset));
  }
}
