package dev.thirdring.metrics.team.model;

import java.util.List;
import java.util.Optional;

/** Whether a membership fits among an agent's others. */
public sealed interface Placing {
  /**
   * @param ended the open one before it, which it ends; absent for none
   */
  record Fits(Optional<Membership> ended) implements Placing {}

  record AlreadyThere(Membership same) implements Placing {}

  record Overlaps(Membership other) implements Placing {}

  /** Of an agent's memberships, without the one itself. */
  static Placing of(Membership wanted, List<Membership> others) {
    Optional<Membership> same = others.stream().filter(wanted::says).findFirst();
    if (same.isPresent()) {
      return new AlreadyThere(same.get());
    }
    List<Membership> overlapping = others.stream().filter(wanted::overlaps).toList();
    return overlapping.stream()
        .filter(other -> !other.yieldsTo(wanted))
        .findFirst()
        .<Placing>map(Overlaps::new)
        .orElseGet(
            () ->
                new Fits(
                    overlapping.stream().findFirst().map(one -> one.until(wanted.validFrom()))));
  }
}
