package dev.thirdring.metrics.figure.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tallies added and taken off: one side of a figure. */
public record Sum(List<Tally> plus, List<Tally> minus) {
  public Sum {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
  }

  public static Sum of(Tally... tallies) {
    return new Sum(List.of(tallies), List.of());
  }

  /** Reads {@code CALLS_HANDLED + CALLS_ABANDONED - SHORT_ABANDONS}. */
  public static Sum parse(String text) {
    List<Tally> plus = new ArrayList<>();
    List<Tally> minus = new ArrayList<>();
    for (String term : text.strip().split("\\s+(?=[+-])")) {
      boolean takenOff = term.startsWith("-");
      Tally tally = Tally.valueOf(term.replaceFirst("^[+-]\\s+", ""));
      (takenOff ? minus : plus).add(tally);
    }
    return new Sum(plus, minus);
  }

  public Sum less(Tally... tallies) {
    return new Sum(plus, List.of(tallies));
  }

  public Stream<Tally> tallies() {
    return Stream.concat(plus.stream(), minus.stream());
  }

  public long of(Function<Tally, Long> amounts) {
    long sum = 0;
    for (Tally tally : plus) {
      sum = Math.addExact(sum, amounts.apply(tally));
    }
    for (Tally tally : minus) {
      sum = Math.subtractExact(sum, amounts.apply(tally));
    }
    return sum;
  }

  /** In words: {@code calls answered + calls abandoned − short abandons}. */
  String words(Function<Name, String> language) {
    String added = joined(plus, language, " + ");
    String words = minus.isEmpty() ? added : added + " − " + joined(minus, language, " − ");
    return plus.size() + minus.size() > 1 ? "(" + words + ")" : words;
  }

  private static String joined(
      List<Tally> tallies, Function<Name, String> language, String between) {
    return tallies.stream()
        .map(tally -> language.apply(tally.words()))
        .collect(Collectors.joining(between));
  }
}
