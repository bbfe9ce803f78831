package dev.thirdring.metrics.figure.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Targets by figure, variant and tier. */
public record Targets(Map<Key, Target> byKey) {
  /** An empty tier means all. */
  public record Key(String figure, String variant, String tier) {}

  public Targets {
    byKey = Map.copyOf(byKey);
  }

  /** A tier's own target, else the one for all; where tiers differ, all together have none. */
  public Optional<Target> of(Figure figure, List<By> by, Group group) {
    return of(figure, figure.variant(), by, group);
  }

  /** A label may have targets of its own: dollars are no yuan. */
  Optional<Target> of(Figure figure, String variant, List<By> by, Group group) {
    return Stream.of(variant, figure.variant())
        .flatMap(
            one ->
                Stream.of(tier(by, group), "")
                    .map(tier -> byKey.get(new Key(figure.code(), one, tier))))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String tier(List<By> by, Group group) {
    int place = by.indexOf(By.TIER);
    String tier = place == 0 ? group.first() : place == 1 ? group.second() : null;
    return tier == null ? "" : tier;
  }
}
