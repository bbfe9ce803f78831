package dev.thirdring.metrics.alert.model;

import java.util.Optional;

/** What a figure of one period is against its target. */
public enum Judgement {
  BELOW,
  ABOVE,
  /** Within the target, but so near its end that a live alert is not over yet. */
  INSIDE,
  WELL_INSIDE,
  /** Nothing to divide by, no target, or too little to judge by. */
  SILENT;

  public boolean isOutside() {
    return this == BELOW || this == ABOVE;
  }

  public boolean isInside() {
    return this == INSIDE || this == WELL_INSIDE;
  }

  public Optional<Side> side() {
    return switch (this) {
      case BELOW -> Optional.of(Side.BELOW);
      case ABOVE -> Optional.of(Side.ABOVE);
      case INSIDE, WELL_INSIDE, SILENT -> Optional.empty();
    };
  }
}
