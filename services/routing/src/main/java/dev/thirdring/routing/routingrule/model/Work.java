package dev.thirdring.routing.routingrule.model;

import java.util.List;

/**
 * What a ticket asks of the person who gets it.
 *
 * @param needs skills, all of them
 * @param weight how much it adds to a person's load
 */
public record Work(List<Need> needs, int weight) {
  public static final Work ANY = new Work(List.of(), 1);

  public Work {
    needs = List.copyOf(needs);
  }

  /** A skill of at least this level. */
  public record Need(String skill, int level) {}
}
