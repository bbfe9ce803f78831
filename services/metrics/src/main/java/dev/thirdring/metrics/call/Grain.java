package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.Cell;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long the intervals are that sums are kept for. */
enum Grain {
  QUARTER(""),
  DAY("_day");

  private final String suffix;

  Grain(String suffix) {
    this.suffix = suffix;
  }

  String amounts() {
    return "call_amount" + suffix;
  }

  String waits() {
    return "call_wait_amount" + suffix;
  }

  /** Of the temporary table beside it, where sums are counted anew. */
  static String anew(String table) {
    return "anew_" + table;
  }

  Cell of(Cell cell) {
    return switch (this) {
      case QUARTER -> cell;
      case DAY ->
          new Cell(cell.place(), day(cell.arrived()), day(cell.answered()), day(cell.ended()));
    };
  }

  private static Instant day(Instant quarter) {
    return quarter.equals(Cell.OPEN) ? quarter : quarter.truncatedTo(ChronoUnit.DAYS);
  }
}
