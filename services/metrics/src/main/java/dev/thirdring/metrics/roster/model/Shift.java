package dev.thirdring.metrics.roster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When an agent is planned to work.
 *
 * @param breaks at which nobody is expected at the telephone; the shift goes on
 * @param exceptions approved times off the telephone (training, leave): no part of the shift
 */
public record Shift(
    String agent, Instant from, Instant to, List<Planned> breaks, List<Planned> exceptions) {
  public static final Duration LONGEST = Duration.ofHours(16);
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant NEWEST = Instant.parse("2100-01-01T00:00:00Z");

  public Shift {
    breaks = breaks.stream().sorted(Comparator.comparing(Planned::from)).toList();
    exceptions = exceptions.stream().sorted(Comparator.comparing(Planned::from)).toList();
  }

  /** What is wrong, by field; nothing where it can be kept. */
  public Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (from.isBefore(OLDEST) || from.isAfter(NEWEST)) {
      problems.put("from", "must be in the years from 2000 to 2099");
    }
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      problems.put("to", "must be later than from, by at most 16 hours");
    }
    within("breaks", breaks, problems);
    within("exceptions", exceptions, problems);
    return problems;
  }

  private void within(String field, List<Planned> planned, Map<String, String> problems) {
    boolean inside =
        planned.stream()
            .allMatch(
                one ->
                    one.from().isBefore(one.to())
                        && !one.from().isBefore(from)
                        && !one.to().isAfter(to));
    boolean apart =
        IntStream.range(1, planned.size())
            .noneMatch(index -> planned.get(index).overlaps(planned.get(index - 1)));
    if (!inside || !apart) {
      problems.put(field, "must each lie within the shift, begin before they end and not overlap");
    }
  }

  /** Without breaks and exceptions; where they overlap, time is taken off once. */
  public Duration scheduled() {
    Duration off = Duration.ZERO;
    Instant reached = from;
    List<Planned> all = new ArrayList<>(breaks);
    all.addAll(exceptions);
    all.sort(Comparator.comparing(Planned::from));
    for (Planned one : all) {
      Instant begin = one.from().isBefore(reached) ? reached : one.from();
      if (one.to().isAfter(begin)) {
        off = off.plus(Duration.between(begin, one.to()));
        reached = one.to();
      }
    }
    return Duration.between(from, to).minus(off);
  }
}
