package dev.thirdring.routing.assignment.model;

import java.util.Optional;

/**
 * Where in its unit an assignment lies (R7).
 *
 * @param assignee empty: it waits in the queue
 * @param weight how much it adds to the load of whoever has it
 * @param handOns how often the ticket was handed on before
 */
public record Desk(Optional<String> assignee, int weight, int handOns) {
  public static final Desk QUEUE = new Desk(Optional.empty(), 1, 0);

  public Desk of(String person) {
    return new Desk(Optional.of(person), weight, handOns);
  }

  public Desk back() {
    return new Desk(Optional.empty(), weight, handOns);
  }

  public Desk handedOnTo(String person) {
    return new Desk(Optional.of(person), weight, handOns + 1);
  }
}
