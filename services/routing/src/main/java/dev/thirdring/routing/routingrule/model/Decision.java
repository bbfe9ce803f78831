package dev.thirdring.routing.routingrule.model;

import java.util.List;

/**
 * What was chosen, and all that led to it; kept with the assignment (R7).
 *
 * @param work what it asks of the person who gets it
 * @param ruleSet number of the rule set that decided, or {@link #BY_PEOPLE}
 * @param matched the conditions that were met
 * @param passedOver rules that matched, but whose unit takes no tickets any more
 */
public record Decision(
    Choice choice, Work work, int ruleSet, List<String> matched, List<String> passedOver) {
  public static final int BY_PEOPLE = 0;

  public Decision {
    matched = List.copyOf(matched);
    passedOver = List.copyOf(passedOver);
  }

  /** Somebody chose, not the rules. */
  public static Decision ofPeople(Choice choice) {
    return new Decision(choice, Work.ANY, BY_PEOPLE, List.of(), List.of());
  }

  /** Whether a rule chose, rather than nobody. */
  public boolean byRule() {
    return !choice.rule().equals(Choice.FALLBACK);
  }
}
