package dev.thirdring.metrics.figure.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a value is compared with: the same figure of the same group, where times are matched
 * by their place in the range, the third day with the third day.
 */
public final class Comparison {
  private record Key(String code, String variant, Group group) {
    static Key of(FigureValue value, Group group) {
      return new Key(value.figure().code(), value.variant(), group);
    }
  }

  private final Map<Key, FigureValue> others = new HashMap<>();
  private final Map<String, String> times = new HashMap<>();
  private final List<By> by;

  public Comparison(Question question, Question other, List<FigureValue> values) {
    this.by = question.by();
    values.forEach(value -> others.put(Key.of(value, value.place()), value));
    question
        .time()
        .ifPresent(
            time -> {
              List<String> here = Slots.of(question.range(), time).labels();
              List<String> there = Slots.of(other.range(), time).labels();
              for (int place = 0; place < Math.min(here.size(), there.size()); place++) {
                times.put(here.get(place), there.get(place));
              }
            });
  }

  /** Absent where the other range has no such time: a 31st, or an hour that clocks skip. */
  public Optional<FigureValue> of(FigureValue value) {
    Group group = new Group(other(0, value.place().first()), other(1, value.place().second()));
    return group.equals(value.place()) || hasTime(group)
        ? Optional.of(others.getOrDefault(Key.of(value, group), value.ofNothing()))
        : Optional.empty();
  }

  private boolean hasTime(Group group) {
    return by.isEmpty()
        || (!by.getFirst().isTime() || group.first() != null)
            && (!by.getLast().isTime() || by.size() == 1 || group.second() != null);
  }

  private String other(int place, String told) {
    return by.size() > place && by.get(place).isTime() ? times.get(told) : told;
  }
}
