package dev.thirdring.intake.repeat.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How repeats are recognised.
 *
 * @param windowDays how far back complaints are looked at
 * @param leastScore those below are not offered
 * @param offeredMax how many are offered
 */
public record RepeatRule(
    int windowDays,
    int leastScore,
    int offeredMax,
    int customerWeight,
    int productWeight,
    int subcategoryWeight,
    int wordingWeight) {
  private static final double SIMILAR = 0.4;

  public Duration window() {
    return Duration.ofDays(windowDays);
  }

  /** The likeliest first; of equals the newest. */
  public List<Likely> likeliest(Typed typed, List<Earlier> earlier) {
    Wording words = Wording.of(typed.words());
    return earlier.stream()
        .map(one -> weigh(typed, words, one))
        .filter(likely -> likely.score() >= leastScore)
        .sorted(
            Comparator.comparing(Likely::score)
                .thenComparing(likely -> likely.earlier().openedAt())
                .reversed())
        .limit(offeredMax)
        .toList();
  }

  private Likely weigh(Typed typed, Wording words, Earlier earlier) {
    Set<Reason> reasons =
        EnumSet.of(earlier.bySameCustomer() ? Reason.SAME_CUSTOMER : Reason.SAME_NUMBER);
    double weight = customerWeight;
    if (same(typed.product(), earlier.product())) {
      reasons.add(Reason.SAME_PRODUCT);
      weight += productWeight;
    }
    if (same(typed.subcategory(), earlier.subcategory())) {
      reasons.add(Reason.SAME_MATTER);
      weight += subcategoryWeight;
    }
    double likeness = words.likeness(Wording.of(earlier.subject() + " " + earlier.words()));
    if (likeness >= SIMILAR) {
      reasons.add(Reason.SIMILAR_WORDING);
    }
    weight += wordingWeight * likeness;
    int most = customerWeight + productWeight + subcategoryWeight + wordingWeight;
    return new Likely(earlier, (int) Math.round(100 * weight / most), reasons);
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }
}
