package dev.thirdring.intake.takeover.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column of another system's file is what.
 *
 * @param source code of the other system; with a row's reference it names a ticket for ever
 * @param zone what local times are in
 * @param timePattern of {@link DateTimeFormatter}; absent: RFC 3339
 * @param absent words that mean nothing, such as {@code NA}
 * @param fields field of a ticket → where it comes from
 */
public record Mapping(
    String source,
    String zone,
    String timePattern,
    List<String> absent,
    Map<String, FieldMapping> fields) {

  /** The fields that a mapping may give. */
  public static final Set<String> FIELDS =
      Set.of(
          "reference",
          "receivedAt",
          "settledAt",
          "channel",
          "category",
          "subcategory",
          "product",
          "region",
          "subject",
          "text",
          "tier",
          "department",
          "customerName",
          "customerPhone",
          "customerEmail",
          "result");

  /** The fields without which no ticket can be made. */
  public static final Set<String> NEEDED =
      Set.of("reference", "receivedAt", "channel", "category", "subject");

  public Mapping {
    absent = absent == null ? List.of() : List.copyOf(absent);
    fields = fields == null ? Map.of() : Map.copyOf(fields);
  }

  /** What is wrong with this mapping: field → what is allowed; empty when it can be used. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    for (String name : new TreeSet<>(fields.keySet())) {
      if (!FIELDS.contains(name)) {
        faults.put("fields." + name, "must be one of " + new TreeSet<>(FIELDS));
      }
    }
    for (String name : new TreeSet<>(NEEDED)) {
      if (!fields.containsKey(name)) {
        faults.put("fields." + name, "must be mapped");
      }
    }
    if (source == null || !source.matches("[a-z0-9-]{1,63}")) {
      faults.put("source", "must be a code of lower-case letters, digits and hyphens, at most 63");
    }
    try {
      ZoneId.of(zone == null ? "" : zone);
    } catch (DateTimeException unknown) {
      faults.put("zone", "must be a time zone such as Asia/Shanghai");
    }
    try {
      formatter();
    } catch (IllegalArgumentException unreadable) {
      faults.put("timePattern", "must be a pattern such as yyyy-MM-dd HH:mm:ss");
    }
    return faults;
  }

  Optional<String> read(String field, Map<String, String> row) {
    return Optional.ofNullable(fields.get(field)).flatMap(mapping -> mapping.read(row));
  }

  Map<String, String> withoutAbsent(Map<String, String> row) {
    Map<String, String> present = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null && !absent.contains(value.strip())) {
            present.put(column, value.strip());
          }
        });
    return present;
  }

  Instant time(String text) {
    return timePattern == null
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text, formatter()).atZone(ZoneId.of(zone)).toInstant();
  }

  private DateTimeFormatter formatter() {
    return DateTimeFormatter.ofPattern(timePattern == null ? "yyyy" : timePattern);
  }
}
