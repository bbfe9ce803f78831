package dev.thirdring.metrics.call.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a source of calls cannot tell at all. Nothing told of it is no 0: figures that need it count
 * the calls of other sources alone (M1).
 */
public enum Untold {
  /** The agent's work after the call. */
  WRAP_UP('W'),
  /** How long the caller waited on the line. */
  HOLD('H'),
  /** Calls refused before the distributor. */
  REFUSALS('R'),
  /** That an agent handed the caller on. */
  TRANSFERS('T');

  private final char letter;

  Untold(char letter) {
    this.letter = letter;
  }

  /** As it is kept: a letter each. */
  public static String write(Set<Untold> untold) {
    StringBuilder letters = new StringBuilder();
    untold.stream().sorted().forEach(one -> letters.append(one.letter));
    return letters.toString();
  }

  public static Set<Untold> read(String letters) {
    EnumSet<Untold> untold = EnumSet.noneOf(Untold.class);
    Arrays.stream(values()).filter(one -> letters.indexOf(one.letter) >= 0).forEach(untold::add);
    return untold;
  }
}
