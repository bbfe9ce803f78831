package dev.thirdring.routing.approval.model;

import java.util.Optional;

/** The rungs of the ladder, from the lowest (R6). */
public enum Rung {
  FINANCE,
  GENERAL_MANAGER;

  Optional<Rung> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
