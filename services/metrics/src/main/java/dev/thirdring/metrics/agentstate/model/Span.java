package dev.thirdring.metrics.agentstate.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of time: its start belongs to it, its end does not. */
public record Span(Instant from, Instant to) {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean isEmpty() {
    return from.equals(to);
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  public boolean meets(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  public boolean overlaps(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** The same time in spans that do not meet, in their order. */
  public static List<Span> union(Collection<Span> some, Collection<Span> others) {
    Deque<Span> union = new ArrayDeque<>();
    Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparing(Span::from))
        .forEach(
            span -> {
              if (!union.isEmpty() && !union.getLast().to().isBefore(span.from())) {
                union.addLast(union.removeLast().with(span));
              } else {
                union.addLast(span);
              }
            });
    return List.copyOf(union);
  }

  public Span with(Span other) {
    return new Span(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  public Span widened(Duration before, Duration after) {
    return new Span(from.minus(before), to.plus(after));
  }

  /** Grown to the quarters of an hour that it touches. */
  public Span inQuarters() {
    Instant end = quarterOf(to);
    return new Span(quarterOf(from), end.equals(to) ? end : end.plus(QUARTER));
  }

  static Instant quarterOf(Instant moment) {
    long seconds = QUARTER.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
  }

  static Instant nextQuarter(Instant moment) {
    return quarterOf(moment).plus(QUARTER);
  }
}
