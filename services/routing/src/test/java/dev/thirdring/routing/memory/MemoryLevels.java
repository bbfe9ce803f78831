package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.servicelevel.ServiceLevels;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.WarningStep;
import dev.thirdring.routing.servicelevel.model.WhenDue;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Two days for everything by the clock, ten working days for a department. */
public final class MemoryLevels implements ServiceLevels {
  @Override
  public Uni<Optional<ServiceLevel>> of(String clock, String tier) {
    boolean enquiry = clock.equals(ClockPlan.SUPERVISION_ENQUIRY);
    String limit =
        switch (clock) {
          case ClockPlan.SUPERVISION_ENQUIRY -> "PT1H";
          case ClockPlan.DEPARTMENT_ANSWER -> "10 working days";
          default -> "PT48H";
        };
    return item(
        Optional.of(
            new ServiceLevel(
                clock,
                ServiceLevel.ANY_TIER,
                0,
                TimeLimit.parse(limit),
                WarningStep.parseAll(enquiry ? "" : "0.5"),
                false,
                clock.equals(ClockPlan.EFFECTIVE_REPLY),
                clock.equals(ClockPlan.DEPARTMENT_ANSWER),
                enquiry ? WhenDue.ENQUIRY : WhenDue.MISSED,
                enquiry ? Optional.of(TimeLimit.parse("PT2H")) : Optional.empty())));
  }
}
