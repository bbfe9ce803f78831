package dev.thirdring.routing.escalation.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often something may happen to a ticket until it goes before a higher level (R8).
 *
 * @param levels the level by the time: the second, the third
 */
public record Trigger(Map<Integer, String> levels) {
  private static final String AND = "; ";
  private static final String IS = "=";

  public Trigger {
    levels = new TreeMap<>(levels);
  }

  /** At exactly this time; the times between ask for nothing. */
  public Optional<String> at(int time) {
    return Optional.ofNullable(levels.get(time));
  }

  public static Trigger parse(String text) {
    return new Trigger(
        Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(part -> part.split(IS, 2))
            .collect(Collectors.toMap(sides -> Integer.valueOf(sides[0]), sides -> sides[1])));
  }

  @Override
  public String toString() {
    return levels.entrySet().stream()
        .map(entry -> entry.getKey() + IS + entry.getValue())
        .collect(Collectors.joining(AND));
  }
}
