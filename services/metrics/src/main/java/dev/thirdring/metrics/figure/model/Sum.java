package dev.thirdring.metrics.figure.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tallies added and taken off: one side of a figure.
 *
 * @param times what all of it is multiplied by; absent for nothing
 * @param floored whether it is never less than 0
 */
public record Sum(List<Tally> plus, List<Tally> minus, Optional<Tally> times, boolean floored) {
  private static final String FLOOR = "max(0, ";

  public Sum {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
  }

  public Sum(List<Tally> plus, List<Tally> minus) {
    this(plus, minus, Optional.empty(), false);
  }

  public static Sum of(Tally... tallies) {
    return new Sum(List.of(tallies), List.of());
  }

  /**
   * Reads {@code CALLS_HANDLED + CALLS_ABANDONED - SHORT_ABANDONS}, {@code LEAVERS * DAYS} and
   * {@code max(0, SCHEDULED - OFF_SCHEDULE)}.
   */
  public static Sum parse(String text) {
    if (text.startsWith(FLOOR) && text.endsWith(")")) {
      Sum inner = parse(text.substring(FLOOR.length(), text.length() - 1));
      return new Sum(inner.plus, inner.minus, inner.times, true);
    }
    String[] factors = text.strip().split("\\s+\\*\\s+");
    Sum sum = terms(factors[0]);
    return factors.length == 1
        ? sum
        : new Sum(sum.plus, sum.minus, Optional.of(Tally.valueOf(factors[1])), false);
  }

  private static Sum terms(String text) {
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
    return Stream.of(plus.stream(), minus.stream(), times.stream()).flatMap(all -> all);
  }

  public long of(Function<Tally, Long> amounts) {
    long sum = 0;
    for (Tally tally : plus) {
      sum = Math.addExact(sum, amounts.apply(tally));
    }
    for (Tally tally : minus) {
      sum = Math.subtractExact(sum, amounts.apply(tally));
    }
    long all = times.isEmpty() ? sum : Math.multiplyExact(sum, amounts.apply(times.get()));
    return floored ? Math.max(0, all) : all;
  }

  /** In words: {@code calls answered + calls abandoned − short abandons}. */
  String words(Function<Name, String> language) {
    String added = joined(plus, language, " + ");
    String words = minus.isEmpty() ? added : added + " − " + joined(minus, language, " − ");
    String sum = plus.size() + minus.size() > 1 ? "(" + words + ")" : words;
    String all = times.map(factor -> sum + " × " + language.apply(factor.words())).orElse(sum);
    return floored ? "max(0, " + all + ")" : all;
  }

  private static String joined(
      List<Tally> tallies, Function<Name, String> language, String between) {
    return tallies.stream()
        .map(tally -> language.apply(tally.words()))
        .collect(Collectors.joining(between));
  }
}
