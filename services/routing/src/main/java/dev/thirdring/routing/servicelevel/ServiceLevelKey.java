package dev.thirdring.routing.servicelevel;

import java.io.Serializable;
import java.util.Objects;

/** Names one limit; Hibernate wants a class with a constructor without arguments. */
class ServiceLevelKey implements Serializable {
  private static final long serialVersionUID = 1L;

  public String clock;
  public String tier;

  ServiceLevelKey() {}

  ServiceLevelKey(String clock, String tier) {
    this.clock = clock;
    this.tier = tier;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceLevelKey key
        && Objects.equals(clock, key.clock)
        && Objects.equals(tier, key.tier);
  }

  @Override
  public int hashCode() {
    return Objects.hash(clock, tier);
  }
}
