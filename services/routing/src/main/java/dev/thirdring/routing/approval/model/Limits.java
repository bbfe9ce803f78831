package dev.thirdring.routing.approval.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who decides on how much, of one currency (R6): above each amount a ladder.
 *
 * @param ladders by the amount in minor units above which they hold; one holds from nothing on
 */
public record Limits(NavigableMap<Long, List<Rung>> ladders) {
  static final int STEPS_MAX = 5;
  static final int LIMITS_MAX = 10;

  public Limits {
    ladders = new TreeMap<>(ladders);
    if (!ladders.containsKey(0L) || ladders.firstKey() < 0 || ladders.size() > LIMITS_MAX) {
      throw new IllegalArgumentException(
          "The first limit is above 0, and there are at most " + LIMITS_MAX);
    }
    for (List<Rung> ladder : ladders.values()) {
      if (ladder.isEmpty()
          || ladder.size() > STEPS_MAX
          || !ladder.equals(ladder.stream().sorted().toList())) {
        throw new IllegalArgumentException(
            "A ladder has 1 to " + STEPS_MAX + " steps, finance before the general manager");
      }
    }
  }

  /** Exactly at a limit the ladder below it still holds. */
  public List<Rung> ladderFor(long minorUnits) {
    Map.Entry<Long, List<Rung>> below = ladders.lowerEntry(minorUnits);
    return (below == null ? ladders.firstEntry() : below).getValue();
  }

  /** Reads {@code 0=FINANCE; 10000=FINANCE,GENERAL_MANAGER}. */
  public static Limits parse(String text) {
    NavigableMap<Long, List<Rung>> ladders = new TreeMap<>();
    for (String part : text.split(";")) {
      String[] sides = part.strip().split("=", 2);
      ladders.put(Long.valueOf(sides[0]), ladder(sides[1]));
    }
    return new Limits(ladders);
  }

  public static List<Rung> ladder(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).map(Rung::valueOf).toList();
  }

  public static String text(List<Rung> ladder) {
    return ladder.stream().map(Rung::name).collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    ladders.forEach((above, ladder) -> parts.add(above + "=" + text(ladder)));
    return String.join("; ", parts);
  }
}
