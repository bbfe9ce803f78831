package dev.thirdring.metrics.callsheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.thirdring.metrics.callsheet.model.Ending;
import dev.thirdring.platform.http.FieldProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which column of somebody's export is what.
 *
 * @param zone of local times; not needed where times have an offset
 * @param timePattern of local times; absent: RFC 3339, with offset
 * @param columns our column's code → the heading of theirs
 * @param values our column's code → their words → ours
 */
public record CallSheetMapping(
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    @Schema(examples = {"yyyy-MM-dd HH:mm:ss"}) String timePattern,
    Map<String, String> columns,
    Map<String, Map<String, String>> values) {
  private static final int ENTRIES_MAX = 200;
  private static final String ENDING = "ending";

  public CallSheetMapping {
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    values = values == null ? Map.of() : Map.copyOf(values);
  }

  /** What is wrong with it; nothing when it can be used. */
  List<FieldProblem> problems(Set<String> codes, Set<String> needed) {
    List<FieldProblem> problems = new ArrayList<>();
    new TreeMap<>(columns)
        .forEach(
            (code, heading) -> {
              if (!codes.contains(code) || heading.isBlank() || heading.length() > 100) {
                problems.add(
                    new FieldProblem("columns." + code, "must be a heading for one of " + codes));
              }
            });
    for (String code : needed) {
      if (!columns.containsKey(code)) {
        problems.add(new FieldProblem("columns." + code, "must be mapped"));
      }
    }
    new TreeMap<>(values)
        .forEach(
            (code, words) -> {
              if (!codes.contains(code) || words == null || words.size() > ENTRIES_MAX) {
                problems.add(
                    new FieldProblem(
                        "values." + code, "must be at most 200 words for one of " + codes));
              }
            });
    if (timePattern != null) {
      readsTimes(problems);
    }
    return problems;
  }

  private void readsTimes(List<FieldProblem> problems) {
    try {
      DateTimeFormatter.ofPattern(timePattern);
    } catch (IllegalArgumentException unreadable) {
      problems.add(
          new FieldProblem("timePattern", "must be a pattern such as yyyy-MM-dd HH:mm:ss"));
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone == null ? "" : zone)) {
      problems.add(new FieldProblem("zone", "must be a time zone such as Asia/Shanghai"));
    }
  }

  @JsonIgnore
  Optional<Instant> time(String text) {
    try {
      return Optional.of(
          timePattern == null
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text, DateTimeFormatter.ofPattern(timePattern))
                  .atZone(ZoneId.of(zone))
                  .toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether some word for an ending says that a call was refused; without any, they are ours. */
  @JsonIgnore
  boolean isTellingRefusals() {
    return !values.containsKey(ENDING)
        || values.get(ENDING).values().stream()
            .anyMatch(word -> CallColumns.ending(word).filter(Ending.REFUSED::equals).isPresent());
  }

  /** Our cells of their row, of the columns that it has. */
  Map<String, String> translated(Map<String, String> theirs) {
    Map<String, String> ours = new TreeMap<>();
    columns.forEach(
        (code, heading) -> {
          if (theirs.containsKey(heading)) {
            String word = theirs.get(heading).strip();
            ours.put(code, values.getOrDefault(code, Map.of()).getOrDefault(word, word));
          }
        });
    return ours;
  }
}
