package dev.thirdring.routing.routingrule.model;

import java.util.Map;
import java.util.TreeMap;

/** Counts where tickets went and where they would go. */
public final class Tally {
  private final Map<String, int[]> byUnit = new TreeMap<>();
  private int tickets;
  private int moved;
  private int unmatched;

  public void count(String then, Decision now) {
    tickets++;
    byUnit.computeIfAbsent(then, unit -> new int[2])[0]++;
    byUnit.computeIfAbsent(now.choice().department(), unit -> new int[2])[1]++;
    moved += then.equals(now.choice().department()) ? 0 : 1;
    unmatched += now.byRule() ? 0 : 1;
  }

  public int tickets() {
    return tickets;
  }

  public int moved() {
    return moved;
  }

  public int unmatched() {
    return unmatched;
  }

  public int then(String unit) {
    return byUnit.getOrDefault(unit, new int[2])[0];
  }

  public int now(String unit) {
    return byUnit.getOrDefault(unit, new int[2])[1];
  }

  public Iterable<String> units() {
    return byUnit.keySet();
  }
}
