package dev.thirdring.platform.deadlines.calendar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The working intervals of one day, in order and without overlap; empty on a day off. */
public record WorkingHours(List<WorkingInterval> intervals) {

  static final int INTERVALS_MAX = 24;

  public WorkingHours {
    if (intervals.size() > INTERVALS_MAX) {
      throw new IllegalArgumentException(
          "A day has at most " + INTERVALS_MAX + " working intervals");
    }
    intervals = intervals.stream().sorted(Comparator.comparing(WorkingInterval::from)).toList();
    for (int i = 1; i < intervals.size(); i++) {
      if (!intervals.get(i - 1).endsBy(intervals.get(i).from())) {
        throw new IllegalArgumentException(
            "Working intervals overlap: " + intervals.get(i - 1) + " and " + intervals.get(i));
      }
    }
  }

  public static WorkingHours none() {
    return new WorkingHours(List.of());
  }

  /** Reads {@code 09:00-12:00, 13:30-18:00}; blank text is a day off. */
  public static WorkingHours parse(String text) {
    return text.isBlank()
        ? none()
        : new WorkingHours(Arrays.stream(text.split(",", -1)).map(WorkingInterval::parse).toList());
  }

  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return intervals.stream().map(WorkingInterval::toString).collect(Collectors.joining(", "));
  }
}
