package dev.thirdring.routing.approval.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided on one rung.
 *
 * @param onBehalfOf whose right it was, where somebody is away
 */
public record Decision(
    Rung rung,
    boolean approved,
    String by,
    Optional<String> onBehalfOf,
    Optional<String> reason,
    Instant at) {

  /** Both count: who decided, and for whom. */
  Set<String> persons() {
    Set<String> persons = new HashSet<>(Set.of(by));
    onBehalfOf.ifPresent(persons::add);
    return persons;
  }

  boolean sharesAPersonWith(Decision other) {
    return persons().stream().anyMatch(other.persons()::contains);
  }
}
