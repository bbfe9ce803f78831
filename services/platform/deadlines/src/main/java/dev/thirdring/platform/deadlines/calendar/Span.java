package dev.thirdring.platform.deadlines.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time: from (included) until (excluded), never empty. */
record Span(Instant from, Instant until) {

  Duration length() {
    return Duration.between(from, until);
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /** The part within both ends; of no or negative length when there is none. */
  Span within(Instant start, Instant end) {
    return new Span(from.isBefore(start) ? start : from, until.isAfter(end) ? end : until);
  }

  boolean isEmpty() {
    return !from.isBefore(until);
  }
}
