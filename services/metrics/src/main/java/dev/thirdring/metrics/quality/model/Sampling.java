package dev.thirdring.metrics.quality.model;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws an agent's calls of a month: as many parts as calls are asked, one call from each part once
 * it is over, of the type that was drawn least so far, by lot. When the month is over, parts
 * without calls are made up for by others. Never more than asked.
 */
public record Sampling(YearMonth month, ZoneId zone, int asked) {

  public Instant from() {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  public Instant to() {
    return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  public int partOf(Instant at) {
    long whole = Duration.between(from(), to()).toSeconds();
    long passed = Duration.between(from(), at).toSeconds();
    return Math.clamp(passed * asked / whole + 1, 1, asked);
  }

  /** How many parts are over at that moment. */
  public int partsOver(Instant now) {
    return now.isBefore(from()) ? 0 : now.isBefore(to()) ? partOf(now) - 1 : asked;
  }

  /**
   * @param candidates one agent's
   * @param drawn what was drawn of the agent before
   */
  public List<Drawn> draw(List<Candidate> candidates, List<Drawn> drawn, Instant now) {
    Draw draw = new Draw(candidates, drawn);
    int over = partsOver(now);
    for (int part = 1; part <= over; part++) {
      draw.from(part);
    }
    if (over == asked) {
      draw.makeUp();
    }
    return List.copyOf(draw.fresh);
  }

  /** One agent's draw under way. */
  private final class Draw {
    private final Map<Integer, List<Candidate>> byPart;
    private final Set<String> calls;
    private final Set<Integer> parts;
    private final TreeSet<Integer> places;
    private final Map<String, Integer> types = new HashMap<>();
    private final List<Drawn> fresh = new ArrayList<>();

    Draw(List<Candidate> candidates, List<Drawn> drawn) {
      byPart = candidates.stream().collect(Collectors.groupingBy(call -> partOf(call.at())));
      calls = drawn.stream().map(one -> one.call().callId()).collect(Collectors.toSet());
      parts = drawn.stream().map(Drawn::part).collect(Collectors.toSet());
      places =
          IntStream.rangeClosed(1, asked).boxed().collect(Collectors.toCollection(TreeSet::new));
      drawn.forEach(one -> places.remove(one.place()));
      drawn.forEach(one -> types.merge(type(one.call()), 1, Integer::sum));
    }

    void from(int part) {
      if (!parts.contains(part)) {
        take(part, byPart.getOrDefault(part, List.of()));
      }
    }

    void makeUp() {
      List<Candidate> all = byPart.values().stream().flatMap(List::stream).toList();
      boolean more = true;
      while (more) {
        more = take(0, all);
      }
    }

    private boolean take(int part, List<Candidate> from) {
      Optional<Candidate> found =
          places.isEmpty()
              ? Optional.empty()
              : from.stream()
                  .filter(call -> !calls.contains(call.callId()))
                  .min(
                      Comparator.<Candidate>comparingInt(call -> types.getOrDefault(type(call), 0))
                          .thenComparing(Candidate::lot)
                          .thenComparing(Candidate::callId));
      found.ifPresent(call -> add(part == 0 ? partOf(call.at()) : part, call));
      return found.isPresent();
    }

    private void add(int part, Candidate call) {
      fresh.add(new Drawn(places.pollFirst(), part, call));
      calls.add(call.callId());
      parts.add(part);
      types.merge(type(call), 1, Integer::sum);
    }
  }

  private static String type(Candidate call) {
    return call.callType().orElse("");
  }
}
