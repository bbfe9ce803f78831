package dev.thirdring.bench;

import java.util.Arrays;
import java.util.List;

/** What is made of many measurements. */
final class Figures {
  private Figures() {}

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static double percentile(long[] values, double share) {
    if (values.length == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
