package dev.thirdring.metrics.figure.model;

import java.util.Comparator;

/**
 * What an amount belongs to: a value of the first, and of the second, thing that figures are
 * grouped by. Absent where nothing is asked, or where a fact has no such thing.
 */
public record Group(String first, String second) {
  public static final Group ALL = new Group(null, null);
  static final Comparator<Group> ORDER =
      Comparator.comparing(Group::first, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Group::second, Comparator.nullsLast(Comparator.naturalOrder()));
}
