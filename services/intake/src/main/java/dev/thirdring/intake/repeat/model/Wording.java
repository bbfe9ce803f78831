package dev.thirdring.intake.repeat.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A text as its pairs of neighbouring characters: works for Chinese, which has no spaces, as for
 * other writing. Width, case, punctuation and spaces make no difference.
 */
public record Wording(Set<String> pairs) {
  private static final int LENGTH_MAX = 2_000;
  private static final int PAIRS_MIN = 3;

  public Wording {
    pairs = Set.copyOf(pairs);
  }

  public static Wording of(String text) {
    String cut = text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    int[] letters =
        Normalizer.normalize(cut, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return new Wording(pairs);
  }

  /**
   * Which part of the shorter text stands in the longer one, 0 to 1. A text that is half typed is
   * as good as a whole one; too short a text is like nothing.
   */
  public double likeness(Wording other) {
    int fewer = Math.min(pairs.size(), other.pairs.size());
    if (fewer < PAIRS_MIN) {
      return 0;
    }
    return (double) pairs.stream().filter(other.pairs::contains).count() / fewer;
  }
}
