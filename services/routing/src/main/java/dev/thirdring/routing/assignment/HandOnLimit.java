package dev.thirdring.routing.assignment;

import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * No ticket goes from hand to hand for ever: after as many hand-ons as the unit allows, the next
 * goes to the centre, where a supervisor decides (R7).
 */
@ApplicationScoped
public class HandOnLimit {
  private static final String TOO_OFTEN =
      "转派次数过多，由主管处理 / Handed on too often, a supervisor decides: ";

  private final Units units;

  public HandOnLimit(Units units) {
    this.units = units;
  }

  /**
   * Where it goes.
   *
   * @param handOns what the next assignment begins with
   */
  public record Next(Choice choice, int handOns) {

    /** The wanted unit, or the centre when the limit says so. */
    Optional<String> to(Optional<String> wanted) {
      return isReached() ? Optional.of(Unit.CENTRE) : wanted;
    }

    boolean isReached() {
      return choice.rule().equals(Choice.HAND_ON_LIMIT);
    }
  }

  public Uni<Next> handOn(Assignment.Open open, String to, String reason) {
    int handOns = open.facts().desk().handOns() + 1;
    return isReached(open)
        .map(
            reached ->
                reached && !to.equals(Unit.CENTRE)
                    ? new Next(new Choice(Unit.CENTRE, Choice.HAND_ON_LIMIT, TOO_OFTEN + reason), 0)
                    : new Next(new Choice(to, Choice.PASSED_ON, reason), handOns));
  }

  /** At the centre itself a supervisor has it already. */
  public Uni<Boolean> isReached(Assignment.Open open) {
    String department = open.facts().department();
    return units
        .find(department)
        .map(
            unit ->
                !department.equals(Unit.CENTRE)
                    && open.facts().desk().handOns()
                        >= unit.map(Unit::handOnLimit).orElse(Integer.MAX_VALUE));
  }
}
