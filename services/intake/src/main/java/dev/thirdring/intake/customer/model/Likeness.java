package dev.thirdring.intake.customer.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two postal addresses are: the share of neighbouring characters they have in common. */
public final class Likeness {
  private static final double ALIKE = 0.5;

  private Likeness() {}

  public static boolean alike(List<String> some, List<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> alike(one, other)));
  }

  static boolean alike(String one, String other) {
    Set<String> left = pairs(one);
    Set<String> right = pairs(other);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return !both.isEmpty() && both.size() >= ALIKE * Math.min(left.size(), right.size());
  }

  private static Set<String> pairs(String address) {
    String plain =
        Normalizer.normalize(address, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    Set<String> pairs = new HashSet<>();
    for (int at = 0; at + 1 < plain.length(); at++) {
      pairs.add(plain.substring(at, at + 2));
    }
    return pairs;
  }
}
