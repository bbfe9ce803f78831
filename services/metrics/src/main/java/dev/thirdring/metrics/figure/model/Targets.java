package dev.thirdring.metrics.figure.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Targets by figure, variant and tier. */
public record Targets(Map<Key, Target> byKey) {
  /** An empty tier means all. */
  public record Key(String figure, String variant, String tier) {}

  public Targets {
    byKey = Map.copyOf(byKey);
  }

  /** A tier's own target, else the one for all; where tiers differ, all together have none. */
  public Optional<Target> of(Figure figure, List<By> by, Group group) {
    return Optional.ofNullable(byKey.get(key(figure, tier(by, group))))
        .or(() -> Optional.ofNullable(byKey.get(key(figure, ""))));
  }

  private static Key key(Figure figure, String tier) {
    return new Key(figure.code(), figure.variant(), tier);
  }

  private static String tier(List<By> by, Group group) {
    int place = by.indexOf(By.TIER);
    String tier = place == 0 ? group.first() : place == 1 ? group.second() : null;
    return tier == null ? "" : tier;
  }
}
