package dev.thirdring.fieldservice.order.model;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** The checklist as confirmed before leaving (V2). */
public record Preparation(Set<String> confirmed, Instant at) {

  public Preparation {
    confirmed = Set.copyOf(confirmed);
  }

  /** What is asked for and not confirmed. */
  public Set<String> missing(Set<String> checklist) {
    Set<String> missing = new TreeSet<>(checklist);
    missing.removeAll(confirmed);
    return missing;
  }
}
