package dev.thirdring.specs.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One example message for each event. Together they tell the way of one ticket: a slow line is
 * complained about, visited, compensated, asked about, and opened once more. A second ticket is a
 * question in English.
 */
public final class GoldenExamples {
  static final UUID TICKET = Ids.of("ticket");
  static final UUID QUESTION_TICKET = Ids.of("question-ticket");

  private GoldenExamples() {}

  /** In the order of the story. */
  public static List<GoldenExample> all() {
    return Stream.of(
            CentreExamples.all(),
            DepartmentExamples.all(),
            CustomerContactExamples.all(),
            TelephonyExamples.all())
        .flatMap(List::stream)
        .toList();
  }

  public static Map<Class<?>, GoldenExample> byRecord() {
    return all().stream()
        .collect(Collectors.toMap(example -> example.event().getClass(), example -> example));
  }

  /** A moment on the day it begins, a Monday, in the centre's time. */
  static Instant monday(String time) {
    return Instant.parse("2026-11-23T" + time + ":00+08:00");
  }

  static Instant tuesday(String time) {
    return Instant.parse("2026-11-24T" + time + ":00+08:00");
  }
}
