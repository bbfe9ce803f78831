package dev.thirdring.intake.takeover.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Applies a mapping to a row. */
public final class LineMapper {
  private static final Map<String, Integer> LENGTH_MAX =
      Map.of(
          "reference",
          100,
          "subject",
          200,
          "text",
          20000,
          "result",
          4000,
          "customerName",
          200,
          "customerEmail",
          320);
  private static final int CODE_LENGTH_MAX = 63;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private final Mapping mapping;

  public LineMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  public MappedLine map(Map<String, String> raw, Instant now) {
    Map<String, String> row = mapping.withoutAbsent(raw);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    for (String field : Mapping.FIELDS) {
      Optional<String> value = mapping.read(field, row);
      value.ifPresent(present -> take(field, present, values, faults));
      if (value.isEmpty() && Mapping.NEEDED.contains(field)) {
        faults.put(field, "must be there");
      }
    }
    Optional<Instant> receivedAt = time("receivedAt", values, faults, now);
    Optional<Instant> settledAt = time("settledAt", values, faults, now);
    if (receivedAt.isPresent()
        && settledAt.isPresent()
        && settledAt.get().isBefore(receivedAt.get())) {
      faults.put("settledAt", "must not lie before receivedAt");
    }
    String reference = values.getOrDefault("reference", "");
    return faults.isEmpty()
        ? new MappedLine.Readable(reference, receivedAt.orElseThrow(), settledAt, values)
        : new MappedLine.Unreadable(reference, faults);
  }

  private static void take(
      String field, String value, Map<String, String> values, Map<String, String> faults) {
    int lengthMax = LENGTH_MAX.getOrDefault(field, CODE_LENGTH_MAX);
    if (value.indexOf(0) >= 0) {
      faults.put(field, "must hold no NUL characters");
    } else if (value.length() > lengthMax) {
      faults.put(field, "at most " + lengthMax + " characters");
    } else {
      values.put(field, value);
    }
  }

  private Optional<Instant> time(
      String field, Map<String, String> values, Map<String, String> faults, Instant now) {
    String text = values.get(field);
    if (text == null) {
      return Optional.empty();
    }
    try {
      Instant time = mapping.time(text);
      if (time.isAfter(now) || time.isBefore(EARLIEST)) {
        faults.put(field, "must lie between " + EARLIEST + " and now");
      }
      return Optional.of(time);
    } catch (DateTimeException unreadable) {
      String pattern = mapping.timePattern() == null ? "RFC 3339" : mapping.timePattern();
      faults.put(field, "must be a time in the form " + pattern);
      return Optional.empty();
    }
  }
}
