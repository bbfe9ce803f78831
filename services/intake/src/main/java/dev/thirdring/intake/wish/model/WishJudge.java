package dev.thirdring.intake.wish.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Adds up what speaks for each wish; the heaviest comes first, of equal ones by code. */
public final class WishJudge {
  private WishJudge() {}

  /**
   * What is probably wanted.
   *
   * @param because the signs that were found
   */
  public record Judged(String wish, int weight, List<String> because) {}

  public static List<Judged> judge(
      List<WishRule> rules, Optional<String> subcategory, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    Map<String, Judged> found = new LinkedHashMap<>();
    for (WishRule rule : rules) {
      if (rule.speaksIn(subcategory.orElse(""), lower)) {
        found.merge(
            rule.wish(),
            new Judged(rule.wish(), rule.weight(), List.of(rule.sign())),
            WishJudge::together);
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(Judged::weight).reversed().thenComparing(Judged::wish))
        .toList();
  }

  private static Judged together(Judged one, Judged other) {
    List<String> because = new ArrayList<>(one.because());
    because.addAll(other.because());
    return new Judged(one.wish(), one.weight() + other.weight(), List.copyOf(because));
  }
}
