package dev.thirdring.metrics.figure.model;

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
  public Optional<Target> of(Figure figure, Optional<By> by, String group) {
    String tier = by.equals(Optional.of(By.TIER)) && group != null ? group : "";
    return Optional.ofNullable(byKey.get(new Key(figure.code(), figure.variant(), tier)))
        .or(() -> Optional.ofNullable(byKey.get(new Key(figure.code(), figure.variant(), ""))));
  }
}
