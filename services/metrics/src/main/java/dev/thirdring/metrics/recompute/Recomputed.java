package dev.thirdring.metrics.recompute;

import java.util.List;
import java.util.stream.Stream;

/**
 * What rebuilding a stretch came to.
 *
 * @param facts raw facts read
 * @param sums sums that there are now
 * @param differing sums that were not what the facts give
 * @param examples some of those, in words: which sum, what it was, what it is
 */
public record Recomputed(long facts, long sums, long differing, List<String> examples) {
  public static final Recomputed NOTHING = new Recomputed(0, 0, 0, List.of());
  private static final int EXAMPLES_MAX = 20;

  public Recomputed {
    examples = examples.stream().limit(EXAMPLES_MAX).toList();
  }

  public Recomputed and(Recomputed other) {
    return new Recomputed(
        facts + other.facts,
        sums + other.sums,
        differing + other.differing,
        Stream.concat(examples.stream(), other.examples.stream()).toList());
  }
}
